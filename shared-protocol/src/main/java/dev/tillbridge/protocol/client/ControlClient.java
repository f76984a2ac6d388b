package dev.tillbridge.protocol.client;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.frame.Event;
import dev.tillbridge.protocol.frame.Failure;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.protocol.frame.Request;
import dev.tillbridge.protocol.frame.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/// A connection to the running service through `/control`, proved on both sides. Thread-safe; calls block.
///
/// Errors are [ProblemException]: what the service refused as it said it, SERVICE_NOT_RUNNING, SERVICE_NOT_OURS,
/// CONNECTION_LOST (the call may have been done), NO_ANSWER_IN_TIME (the same).
public final class ControlClient implements AutoCloseable {
    private final ControlSocket socket;
    private final AtomicLong ids = new AtomicLong();

    private ControlClient(ControlSocket socket) {
        this.socket = socket;
    }

    /// Connects to the service whose data folder this is, without events.
    public static ControlClient connect(Path dataFolder, Locale locale) {
        return connect(dataFolder, locale, event -> {});
    }

    /// Connects and hands over the events that happen from now on, one at a time, on the connection's own thread.
    public static ControlClient connect(Path dataFolder, Locale locale, Consumer<Event> events) {
        var endpoint = Endpoint.read(dataFolder);
        var secret = Endpoint.secret(dataFolder);
        if (endpoint.isEmpty() || secret.isEmpty()) {
            throw Problem.of(ProblemCode.SERVICE_NOT_RUNNING).asException();
        }
        var socket = new ControlSocket(endpoint.get(), secret.get(), locale.getLanguage(), events);
        try {
            socket.open(Duration.ofMillis(Protocol.HANDSHAKE_MILLIS));
        } catch (ProblemException notLetIn) {
            socket.close();
            throw notLetIn;
        }
        return new ControlClient(socket);
    }

    /// Calls a method and waits at most 10 s.
    public <P, R> R call(Method<P, R> method, P params) {
        return call(method, params, Duration.ofSeconds(10));
    }

    public <P, R> R call(Method<P, R> method, P params, Duration within) {
        var id = Long.toString(ids.incrementAndGet());
        var answer = new CompletableFuture<FromService>();
        socket.request(new Request(id, method.name(), Json.tree(params)), answer);
        try {
            return result(method, answer.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException silent) {
            socket.forget(id);
            throw Problem.of(ProblemCode.NO_ANSWER_IN_TIME, "method", method.name())
                    .asException();
        } catch (ExecutionException lost) {
            throw lost.getCause() instanceof ProblemException problem
                    ? problem
                    : new ProblemException(Problem.of(ProblemCode.CONNECTION_LOST), lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of(ProblemCode.CONNECTION_LOST), stopped);
        }
    }

    /// Whether the connection still stands.
    public boolean isOpen() {
        return socket.isOpen();
    }

    @Override
    public void close() {
        socket.close();
    }

    private static <R> R result(Method<?, R> method, FromService answer) {
        if (answer instanceof Response response) {
            try {
                return Json.as(response.result(), method.result());
            } catch (JacksonException otherShape) {
                throw new ProblemException(Problem.of(ProblemCode.SERVICE_OTHER_VERSION), otherShape);
            }
        }
        if (answer instanceof Failure failure) {
            throw RemoteProblem.of(failure).asException();
        }
        throw Problem.of(ProblemCode.SERVICE_OTHER_VERSION).asException();
    }
}
