package dev.tillbridge.bridge;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.Frames;
import dev.tillbridge.protocol.frame.FromService;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket from upgrade to close: reads frames strictly, hands them to the [Talk] of its phase, writes in
/// order. Thread-safe.
final class Socket {
    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);

    private final String id;
    private final Line line;
    private final Outbox outbox;
    private final FrameBudget budget;
    private final Instant proveBefore;
    private final Consumer<Socket> gone;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Talk talk;

    /// @param opening makes the first phase, which may use this socket from its `begin` on
    /// @param gone called once when the socket has ended
    Socket(String id, Line line, FrameBudget budget, Instant proveBefore, Opening opening, Consumer<Socket> gone) {
        this.id = id;
        this.line = line;
        this.budget = budget;
        this.proveBefore = proveBefore;
        this.gone = gone;
        this.outbox = new Outbox(line, () -> drop(CloseCode.BUSY), System::nanoTime);
        this.talk = opening.on(this);
    }

    /// Makes the first phase of a socket.
    interface Opening {
        Talk on(Socket socket);
    }

    String id() {
        return id;
    }

    boolean isOpen() {
        return !closed.get();
    }

    void begin() {
        guarded(talk::begin);
    }

    /// A text frame came.
    void received(String text) {
        guarded(() -> {
            var frame = Frames.fromClient(text);
            if (!budget.takes(frame)) {
                throw new OutOfTurn(CloseCode.BUSY);
            }
            talk.frame(frame);
        });
    }

    /// Goes to the next phase.
    void become(Talk next) {
        talk = next;
        next.begin();
    }

    /// Queues a frame; does nothing once the socket is closed.
    void send(FromService frame) {
        var text = Frames.write(frame);
        if (isOpen()) {
            budget.sent(frame);
            outbox.send(text);
        }
    }

    /// Closes after what was sent before.
    void finish(CloseCode code) {
        outbox.finish(code.code(), code.name());
    }

    /// Closes normally after what was sent before.
    void finish() {
        outbox.finish(1000, "");
    }

    /// Closes now, whatever waits to be sent.
    void drop(CloseCode code) {
        if (isOpen()) {
            LOG.info("Connection {} closed: {}", id, code);
        }
        // In this order: whoever hears that he is out comes again at once, and his place must be free by then.
        try {
            ended();
        } finally {
            line.close(code.code(), code.name());
        }
    }

    /// The transport says that it is over.
    void ended() {
        if (closed.compareAndSet(false, true)) {
            outbox.end();
            talk.end();
            gone.accept(this);
        }
    }

    void tick(Instant now) {
        guarded(() -> {
            if (!talk.isProved() && !now.isBefore(proveBefore)) {
                throw new OutOfTurn(CloseCode.TIMED_OUT);
            }
            talk.tick(now);
            outbox.look();
        });
    }

    private void guarded(Runnable work) {
        if (!isOpen()) {
            return;
        }
        try {
            work.run();
        } catch (OutOfTurn reason) {
            drop(reason.code());
        } catch (ProblemException problem) {
            boolean theirs = problem.problem().code() == ProblemCode.BAD_MESSAGE;
            if (!theirs) {
                LOG.error("Connection {} failed", id, problem);
            }
            drop(theirs ? CloseCode.BAD_FRAME : CloseCode.INTERNAL);
        } catch (RuntimeException unexpected) {
            LOG.error("Connection {} failed", id, unexpected);
            drop(CloseCode.INTERNAL);
        }
    }
}
