package dev.tillbridge.http;

import dev.tillbridge.http.Verdict.Refuse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.function.LongSupplier;

/// Puts the [Gate] before every page and every upgrade, and the same defensive headers on every answer.
final class GateKeeper implements Routes {
    private final Gate gate;
    private final RateLimit pages;
    private final RateLimit upgrades;

    GateKeeper(Gate gate, LongSupplier nanos) {
        this.gate = gate;
        this.pages = new RateLimit(100, 200, nanos);
        this.upgrades = new RateLimit(20, 40, nanos);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.before(context -> check(context, false));
        routes.wsBeforeUpgrade(context -> check(context, true));
        // Javalin's own renderer would answer with the type of the exception and a link to its manual.
        routes.exception(
                HttpResponseException.class,
                (refusal, context) -> context.status(refusal.getStatus())
                        .contentType("text/plain")
                        .result(String.valueOf(refusal.getMessage())));
    }

    private void check(Context context, boolean upgrade) {
        context.header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (gate.judge(Knock.of(context.req(), upgrade)) instanceof Refuse refuse) {
            throw refused(refuse);
        }
        if (!(upgrade ? upgrades : pages).take()) {
            throw refused(new Refuse(429, "too many requests"));
        }
    }

    private static HttpResponseException refused(Refuse refuse) {
        return new HttpResponseException(refuse.status(), refuse.why(), Map.of());
    }
}
