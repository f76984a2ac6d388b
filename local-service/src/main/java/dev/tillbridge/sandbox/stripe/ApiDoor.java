package dev.tillbridge.sandbox.stripe;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/// `/v1/...` over HTTP: the secret key, the form, the headers, and the broken line.
final class ApiDoor {
    private final Api api;
    private final CallLog log;
    private final Ids ids;
    private final Clock clock;
    private final KeyRing keys;

    ApiDoor(Api api, CallLog log, Ids ids, Clock clock, KeyRing keys) {
        this.api = api;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
        this.keys = keys;
    }

    void handle(Context context) {
        var requestId = requestId();
        var method = context.req().getMethod();
        var path = context.req().getRequestURI();
        var key = context.header("Idempotency-Key");
        Answer answer;
        try {
            var account = account(context.header("Authorization"));
            var asked = new Asked(method, path, FormParser.parse(form(context)), key, requestId);
            answer = api.isOf(account) ? api.answer(asked) : elsewhere(account, asked);
        } catch (ApiError refused) {
            answer = Answer.of(refused, requestId);
        } catch (RuntimeException failed) {
            System.getLogger(ApiDoor.class.getName()).log(System.Logger.Level.ERROR, method + " " + path, failed);
            answer = Answer.of(ApiError.server(), requestId);
        }
        log.add(new CallLog.Line(method, path, key, answer.status(), answer.replayed(), clock.instant()));
        send(context, answer, key, requestId);
    }

    private String requestId() {
        synchronized (ids) {
            return "req_" + ids.letters(14);
        }
    }

    private static String form(Context context) {
        if (!context.req().getMethod().equals("POST")) {
            var query = context.queryString();
            return query == null ? "" : query;
        }
        if (context.queryString() != null) {
            throw ApiError.invalid("Parameters of a POST belong in its body.", null);
        }
        var body = context.body();
        var type = context.contentType();
        if (!body.isEmpty() && (type == null || !type.startsWith("application/x-www-form-urlencoded"))) {
            throw ApiError.invalid(
                    "Invalid request (check that your POST content type is" + " application/x-www-form-urlencoded).",
                    null);
        }
        return body;
    }

    private String account(@Nullable String authorization) {
        var given = given(authorization);
        if (given.isEmpty()) {
            throw ApiError.coded(
                    401, "", "You did not provide an API key. Provide it in the Authorization header.", null);
        }
        return keys.account(given).orElseThrow(() -> {
            var end = given.length() < 12 ? "" : given.substring(given.length() - 4);
            return ApiError.coded(401, "", "Invalid API Key provided: ****" + end, null);
        });
    }

    /// What another account has is none of this one's books.
    private static Answer elsewhere(String account, Asked asked) {
        if (!asked.path().equals("/v1/account")) {
            throw ApiError.coded(403, "", "The provided key does not have the required permissions.", null);
        }
        var call = Call.of(List.of(), asked.values(), new Cause(java.time.Instant.EPOCH, asked.requestId(), null));
        return Answer.of(200, Wire.pretty(new AccountInfo(account).retrieve(call)), asked.requestId());
    }

    private static String given(@Nullable String authorization) {
        if (authorization != null && authorization.startsWith("Bearer ")) {
            return authorization.substring("Bearer ".length()).strip();
        }
        if (authorization != null && authorization.startsWith("Basic ")) {
            try {
                var decoded = new String(
                        Base64.getDecoder()
                                .decode(authorization
                                        .substring("Basic ".length())
                                        .strip()),
                        StandardCharsets.UTF_8);
                int colon = decoded.indexOf(':');
                return colon < 0 ? decoded : decoded.substring(0, colon);
            } catch (IllegalArgumentException notBase64) {
                return "";
            }
        }
        return "";
    }

    private static void send(Context context, Answer answer, @Nullable String key, String requestId) {
        if (answer.dropped()) {
            ServletContextRequest.getServletContextRequest(context.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
            return;
        }
        context.status(answer.status());
        context.contentType("application/json");
        context.header("Request-Id", requestId);
        context.header("Stripe-Version", StripeSandbox.API_VERSION);
        if (key != null) {
            context.header("Idempotency-Key", key);
        }
        if (answer.replayed()) {
            context.header("Idempotent-Replayed", "true");
            context.header("Original-Request", answer.requestId());
        }
        context.result(answer.body());
    }
}
