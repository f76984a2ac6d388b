package dev.tillbridge.protocol.client;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.frame.Ask;
import dev.tillbridge.protocol.frame.Away;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.Event;
import dev.tillbridge.protocol.frame.Failure;
import dev.tillbridge.protocol.frame.Frames;
import dev.tillbridge.protocol.frame.FromClient;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.protocol.frame.Hello;
import dev.tillbridge.protocol.frame.PairHello;
import dev.tillbridge.protocol.frame.PairResult;
import dev.tillbridge.protocol.frame.PairServiceReveal;
import dev.tillbridge.protocol.frame.Ping;
import dev.tillbridge.protocol.frame.Pong;
import dev.tillbridge.protocol.frame.Request;
import dev.tillbridge.protocol.frame.Response;
import dev.tillbridge.protocol.frame.Welcome;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;

/// The socket under [ControlClient]: proofs first, then answers by their request's id. It sends no `Origin`
/// header.
final class ControlSocket extends WebSocketClient {
    private final int port;
    private final ControlHandshake handshake;
    private final Consumer<Event> events;
    private final CompletableFuture<Boolean> welcomed = new CompletableFuture<>();
    private final Map<String, CompletableFuture<FromService>> waiting = new ConcurrentHashMap<>();

    ControlSocket(Endpoint endpoint, String secret, String language, Consumer<Event> events) {
        super(
                URI.create("ws://127.0.0.1:" + endpoint.port() + Protocol.CONTROL_PATH),
                new Draft_6455(List.of(), List.of(new org.java_websocket.protocols.Protocol("")), Protocol.MAX_FRAME),
                Map.of(),
                Protocol.HANDSHAKE_MILLIS);
        this.port = endpoint.port();
        this.handshake = new ControlHandshake(endpoint, secret, language);
        this.events = events;
        setDaemon(true);
        // Frames of the application keep the connection; a quiet one is no lost one.
        setConnectionLostTimeout(0);
        setTcpNoDelay(true);
    }

    /// Connects and waits until both sides are proved.
    void open(Duration within) {
        connect();
        try {
            welcomed.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw problem(ProblemCode.SERVICE_NOT_OURS);
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof ProblemException known ? known : problem(ProblemCode.SERVICE_NOT_OURS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw problem(ProblemCode.SERVICE_NOT_RUNNING);
        }
    }

    void request(Request request, CompletableFuture<FromService> answer) {
        waiting.put(request.id(), answer);
        try {
            write(request);
        } catch (WebsocketNotConnectedException gone) {
            waiting.remove(request.id());
            throw new ProblemException(Problem.of(ProblemCode.CONNECTION_LOST), gone);
        }
        if (isClosed()) {
            failAll();
        }
    }

    void forget(String requestId) {
        waiting.remove(requestId);
    }

    @Override
    public void onOpen(ServerHandshake upgraded) {
        // The service speaks first.
    }

    @Override
    public void onMessage(String text) {
        try {
            receive(Frames.fromService(text));
        } catch (ProblemException notOurProtocol) {
            welcomed.completeExceptionally(problem(ProblemCode.SERVICE_NOT_OURS));
            close();
        }
    }

    private void receive(FromService frame) {
        if (!welcomed.isDone()) {
            var answer = handshake.receive(frame);
            if (answer.isPresent()) {
                reply(answer.get());
            } else {
                welcomed.complete(true);
            }
            return;
        }
        switch (frame) {
            case Response response -> complete(response.id(), response);
            case Failure failure -> complete(failure.id(), failure);
            case Event event -> events.accept(event);
            case Away ignored -> {}
            case Ping ping -> reply(new Pong(ping.number()));
            case Hello again -> throw problem(ProblemCode.SERVICE_OTHER_VERSION);
            case Welcome again -> throw problem(ProblemCode.SERVICE_OTHER_VERSION);
            case Ask toBrowsersOnly -> throw problem(ProblemCode.SERVICE_OTHER_VERSION);
            case PairHello elsewhere -> throw problem(ProblemCode.SERVICE_OTHER_VERSION);
            case PairServiceReveal elsewhere -> throw problem(ProblemCode.SERVICE_OTHER_VERSION);
            case PairResult elsewhere -> throw problem(ProblemCode.SERVICE_OTHER_VERSION);
        }
    }

    private void complete(String id, FromService answer) {
        var call = waiting.remove(id);
        if (call != null) {
            call.complete(answer);
        }
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        welcomed.completeExceptionally(why(code));
        failAll();
    }

    @Override
    public void onError(Exception error) {
        if (error instanceof ConnectException) {
            welcomed.completeExceptionally(problem(ProblemCode.SERVICE_NOT_RUNNING));
        }
    }

    private void failAll() {
        var lost = problem(ProblemCode.CONNECTION_LOST);
        waiting.values().forEach(call -> call.completeExceptionally(lost));
        waiting.clear();
    }

    private void reply(FromClient frame) {
        try {
            write(frame);
        } catch (WebsocketNotConnectedException closing) {
            // The service went away between its frame and our answer; the close that follows says so.
        }
    }

    private void write(FromClient frame) {
        send(Frames.write(frame));
    }

    private ProblemException why(int code) {
        var known = CloseCode.of(code);
        if (known.isEmpty()) {
            return problem(ProblemCode.SERVICE_NOT_OURS);
        }
        return switch (known.get()) {
            case TOO_OLD, BAD_FRAME, TOO_LARGE -> problem(ProblemCode.SERVICE_OTHER_VERSION);
            case BUSY, TIMED_OUT, PAIRING_BUSY, INTERNAL -> problem(ProblemCode.SERVICE_BUSY);
            case SHUTTING_DOWN -> problem(ProblemCode.SERVICE_NOT_RUNNING);
            case UNKNOWN_CLIENT,
                    WRONG_PROOF,
                    REVOKED,
                    WRONG_ORIGIN,
                    WRONG_HOST,
                    PAIRING_CLOSED,
                    PAIRING_REFUSED,
                    REPLACED -> problem(ProblemCode.SERVICE_NOT_OURS);
        };
    }

    private ProblemException problem(ProblemCode code) {
        return Problem.of(code, "port", Integer.toString(port)).asException();
    }
}
