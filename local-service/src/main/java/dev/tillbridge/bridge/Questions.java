package dev.tillbridge.bridge;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.Asked;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.frame.Answer;
import dev.tillbridge.protocol.frame.Ask;
import dev.tillbridge.protocol.frame.AskFailed;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The questions of one connection that wait for the extension's answer. Thread-safe.
final class Questions {
    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

    private final Socket socket;
    private final AtomicLong ids = new AtomicLong();
    private final Map<String, CompletableFuture<Outcome>> waiting = new ConcurrentHashMap<>();

    Questions(Socket socket) {
        this.socket = socket;
    }

    private sealed interface Outcome {
        record Given(JsonNode result) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}

        record Lost() implements Outcome {}
    }

    <P, R> Reply<R> ask(Method<P, R> method, P params, Duration within) {
        var id = Long.toString(ids.incrementAndGet());
        var answer = new CompletableFuture<Outcome>();
        waiting.put(id, answer);
        try {
            if (!socket.isOpen()) {
                return new Reply.NotDone<>(Problem.of(ProblemCode.BROWSER_NOT_CONNECTED));
            }
            socket.send(question(id, method, params, within));
            return reply(method, answer.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ProblemException tooLong) {
            return new Reply.NotDone<>(tooLong.problem());
        } catch (TimeoutException | ExecutionException silent) {
            return new Reply.Silent<>(Problem.of(ProblemCode.BROWSER_NO_ANSWER));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply.Silent<>(Problem.of(ProblemCode.BROWSER_NO_ANSWER));
        } finally {
            waiting.remove(id);
        }
    }

    /// Asks without waiting; the answer is dropped when it comes.
    <P, R> void tell(Method<P, R> method, P params, Duration within) {
        try {
            socket.send(question(Long.toString(ids.incrementAndGet()), method, params, within));
        } catch (ProblemException tooLong) {
            LOG.error("{} could not be asked for", method.name(), tooLong);
        }
    }

    private static <P, R> Ask question(String id, Method<P, R> method, P params, Duration within) {
        if (method.asked() != Asked.EXTENSION) {
            throw new IllegalArgumentException(method.name() + " is answered by the service");
        }
        return new Ask(id, method.name(), Json.tree(params), Math.max(1, within.toMillis()));
    }

    private static <R> Reply<R> reply(Method<?, R> method, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Given given -> given(method, given.result());
            case Outcome.Refused refused -> new Reply.NotDone<>(refused.problem());
            case Outcome.Lost lost -> new Reply.Silent<>(Problem.of(ProblemCode.BROWSER_NO_ANSWER));
        };
    }

    private static <R> Reply<R> given(Method<?, R> method, JsonNode result) {
        try {
            if (WireShape.complete(result, method.result())) {
                return new Reply.Done<>(Json.as(result, method.result()));
            }
        } catch (JacksonException otherShape) {
            // Told below.
        }
        // It was done, but what came of it cannot be read: not known is the only truth.
        return new Reply.Silent<>(Problem.of(
                ProblemCode.BAD_MESSAGE,
                "why",
                "the answer is no " + method.result().getSimpleName()));
    }

    void answered(Answer answer) {
        complete(answer.id(), new Outcome.Given(answer.result()));
    }

    void failed(AskFailed failed) {
        complete(failed.id(), new Outcome.Refused(problem(failed)));
    }

    /// No answer will come any more.
    void end() {
        waiting.values().forEach(answer -> answer.complete(new Outcome.Lost()));
    }

    private void complete(String id, Outcome outcome) {
        // An answer that nobody waits for came too late; whoever asked has gone on without it.
        var answer = waiting.remove(id);
        if (answer != null) {
            answer.complete(outcome);
        }
    }

    private static Problem problem(AskFailed failed) {
        try {
            return new Problem(ProblemCode.valueOf(failed.code()), failed.details());
        } catch (IllegalArgumentException unknownCode) {
            return Problem.of(ProblemCode.BAD_MESSAGE, "why", "the browser named an unknown problem");
        }
    }
}
