package dev.tillbridge.bridge;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.protocol.Text;
import dev.tillbridge.protocol.frame.Failure;
import dev.tillbridge.protocol.frame.Frames;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.protocol.frame.Request;
import dev.tillbridge.protocol.frame.Response;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Answers a request: is the method known, may this peer call it at this door, do the parameters fit; then the
/// handler. Thread-safe.
final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Handlers handlers;
    private final Supplier<String> incidents;

    /// @param incidents makes the codes that join an INTERNAL_ERROR with its line in the log
    Dispatch(Handlers handlers, Supplier<String> incidents) {
        this.handlers = handlers;
        this.incidents = incidents;
    }

    FromService answer(Session session, Request request) {
        try {
            var response = new Response(request.id(), result(session, request));
            Frames.write(response);
            return response;
        } catch (ProblemException refused) {
            return failure(request.id(), refused.problem(), session.locale());
        } catch (RuntimeException broken) {
            var incident = incidents.get();
            LOG.error("{} failed, {}", request.method(), incident, broken);
            return failure(request.id(), Problem.of(ProblemCode.INTERNAL_ERROR, "code", incident), session.locale());
        }
    }

    static Failure failure(String requestId, Problem problem, Locale locale) {
        var text = ProblemText.of(problem, locale);
        return new Failure(
                requestId,
                new Text(problem.code().name(), text.cause(), text.money(), text.remedy()),
                problem.details());
    }

    private JsonNode result(Session session, Request request) {
        var found = handlers.find(request.method())
                .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_METHOD, "method", request.method())
                        .asException());
        return call(session, request.params(), found);
    }

    private static <P, R> JsonNode call(Session session, JsonNode params, Handlers.Registered<P, R> registered) {
        var method = registered.method();
        var peer = session.peer();
        if (!method.doors().contains(peer.door()) || !peer.rights().contains(method.right())) {
            throw Problem.of(ProblemCode.NO_RIGHT).asException();
        }
        R result = registered.handler().handle(session, params(method.params(), params));
        return Json.tree(result);
    }

    private static <P> P params(Class<P> type, JsonNode params) {
        P read;
        try {
            read = params.isObject() && WireShape.completeAndBounded(params, type) ? Json.as(params, type) : null;
        } catch (JacksonException otherShape) {
            throw badParams(type);
        }
        if (read == null) {
            throw badParams(type);
        }
        return read;
    }

    private static ProblemException badParams(Class<?> type) {
        return Problem.of(ProblemCode.BAD_MESSAGE, "why", "the parameters are no " + type.getSimpleName())
                .asException();
    }
}
