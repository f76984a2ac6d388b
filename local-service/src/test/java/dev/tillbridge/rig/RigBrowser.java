package dev.tillbridge.rig;

import dev.tillbridge.bridge.PairedBrowser;
import dev.tillbridge.bridge.TestBrowser;
import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.Change;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.frame.Answer;
import dev.tillbridge.protocol.frame.Ask;
import dev.tillbridge.protocol.frame.Event;
import dev.tillbridge.protocol.frame.Failure;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.protocol.frame.Ping;
import dev.tillbridge.protocol.frame.Pong;
import dev.tillbridge.protocol.frame.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;

/// A connected browser with the clinic on its screen: answers questions about pages at once and keeps the payments
/// as the service tells them.
public final class RigBrowser implements AutoCloseable {
    private final TestBrowser socket;
    private final PaperScreen screen;
    private final Consumer<FromService> heard;
    private final Map<String, CompletableFuture<FromService>> waiting = new ConcurrentHashMap<>();
    private final Map<String, PaymentView> payments = new ConcurrentHashMap<>();
    private final Semaphore news = new Semaphore(0);
    private final List<Answered> answered = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong ids = new AtomicLong();
    private volatile boolean open = true;
    private volatile @Nullable RuntimeException broken;

    private RigBrowser(TestBrowser socket, PaperClinic clinic, Consumer<FromService> heard) {
        this.socket = socket;
        this.screen = new PaperScreen(clinic);
        this.heard = heard;
    }

    /// Connects a browser that was paired.
    ///
    /// @param heard called with each frame before anything is made of it
    /// @param busy told when the service is too busy to let it in at once
    static RigBrowser connect(
            int port, PairedBrowser paired, PaperClinic clinic, Consumer<FromService> heard, Runnable busy) {
        var browser = new RigBrowser(TestBrowser.connectedAtLast(port, paired, busy), clinic, heard);
        Thread.ofVirtual().name("rig-browser").start(browser::pump);
        return browser;
    }

    /// Calls a method of the service and waits. Throws [Refused], or [Gone] when the connection ended.
    public <P, R> R call(Method<P, R> method, P params) {
        var id = Long.toString(ids.incrementAndGet());
        var answer = new CompletableFuture<FromService>();
        waiting.put(id, answer);
        if (!open) {
            throw new Gone(method.name(), why());
        }
        try {
            socket.request(id, method, params);
            return switch (answer.get(60, TimeUnit.SECONDS)) {
                case Response response -> Json.as(response.result(), method.result());
                case Failure failure -> throw new Refused(failure);
                case FromService other -> throw new IllegalStateException(other.toString());
            };
        } catch (TimeoutException silent) {
            throw new Gone(method.name(), "nothing came in a minute");
        } catch (ExecutionException | WebsocketNotConnectedException ended) {
            throw new Gone(method.name(), why());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            waiting.remove(id);
        }
    }

    /// One question of the service, by the clock of [System#nanoTime].
    public record Answered(String method, long begun, long ended) {}

    /// What the service asked since the last call of this.
    public List<Answered> takeAnswered() {
        synchronized (answered) {
            var taken = List.copyOf(answered);
            answered.clear();
            return taken;
        }
    }

    /// The person's tab on a bill.
    public String show(Bill bill) {
        return screen.show(bill.id());
    }

    /// The payment as it was told last; null when nothing was.
    public @Nullable PaymentView payment(String id) {
        return payments.get(id);
    }

    /// Waits until something is told about any payment, or the time is over; throws [Gone] when the connection
    /// ended.
    public boolean awaitNews(Duration within) throws InterruptedException {
        if (!open) {
            throw new Gone("anything", why());
        }
        if (!news.tryAcquire(within.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        news.drainPermits();
        return true;
    }

    private void pump() {
        try {
            while (socket.isOpen() || !socket.hasNothingMore()) {
                socket.next(Duration.ofMillis(200)).ifPresent(this::handle);
            }
        } catch (WebsocketNotConnectedException ended) {
            // In the middle of an answer.
        } catch (RuntimeException wrong) {
            broken = wrong;
        } finally {
            open = false;
            waiting.values().forEach(answer -> answer.completeExceptionally(new Gone("the request", why())));
            news.release();
        }
    }

    private void handle(FromService frame) {
        heard.accept(frame);
        switch (frame) {
            case Ask ask -> answer(ask);
            case Ping ping -> socket.send(new Pong(ping.number()));
            case Response response -> settle(response.id(), response);
            case Failure failure -> settle(failure.id(), failure);
            case Event(var number, Change.Payment(var payment)) -> {
                payments.put(payment.id(), payment);
                news.release();
            }
            case FromService nothingToUs -> {}
        }
    }

    private void answer(Ask ask) {
        long begun = socket.heardAt();
        socket.send(new Answer(ask.id(), Json.tree(screen.answer(ask))));
        answered.add(new Answered(ask.method(), begun, System.nanoTime()));
    }

    /// Why nothing more comes.
    private String why() {
        if (broken != null) {
            return "the browser itself failed: " + broken;
        }
        return socket.isOpen() ? "the connection stands" : "the connection was closed with " + socket.closeCode();
    }

    private void settle(String id, FromService frame) {
        var answer = waiting.get(id);
        if (answer != null) {
            answer.complete(frame);
        }
    }

    @Override
    public void close() {
        open = false;
        socket.close();
    }
}
