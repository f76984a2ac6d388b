package dev.tillbridge.sandbox.stripe;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What people and banks do behind the API, on request: refunds in the processor's own pages, what becomes of
/// them, days that pass. Thread-safe.
final class Backstage {
    private final Book book;
    private final Passing passing;
    private final MovedClock clock;
    private final Settings settings;
    private final Refunds refunds;
    private final PaymentMethods methods;

    Backstage(
            Book book, Passing passing, MovedClock clock, Settings settings, Refunds refunds, PaymentMethods methods) {
        this.book = book;
        this.passing = passing;
        this.clock = clock;
        this.settings = settings;
        this.refunds = refunds;
        this.methods = methods;
    }

    /// The object after a `POST`, or null when there is no such request.
    @Nullable
    ObjectNode run(String path, ObjectNode body) {
        return book.inTransaction(() -> {
            passing.upTo(now());
            var done = done(path, body);
            return done == null ? null : Shown.withoutPrivate(done);
        });
    }

    private @Nullable ObjectNode done(String path, ObjectNode body) {
        var one = Route.variables("/_sandbox/*/*/*", path);
        if (one != null) {
            return one(one, body);
        }
        return switch (path) {
            case "/_sandbox/clock" -> forward(body);
            case "/_sandbox/switches" -> switches(body);
            case "/_sandbox/refunds" ->
                refunds.inDashboard(
                        Wire.need(body, "payment_intent"),
                        body.has("amount") ? Wire.number(body, "amount") : null,
                        Wire.text(body, "reason") == null ? "" : Wire.need(body, "reason"),
                        now());
            default -> null;
        };
    }

    private @Nullable ObjectNode one(List<String> path, ObjectNode body) {
        var id = path.get(1);
        return switch (path.get(0) + " " + path.get(2)) {
            case "refunds succeed" -> refunds.arrive(id, now());
            case "refunds fail" -> refunds.fail(id, now());
            case "payment_methods becomes" ->
                methods.becomes(id, Decline.valueOf(Wire.need(body, "decline").toUpperCase(Locale.ROOT)));
            case "refunds cancel" -> refunds.cancelInDashboard(id, now());
            default -> null;
        };
    }

    private ObjectNode forward(ObjectNode body) {
        clock.forward(Duration.ofMillis(Wire.number(body, "forwardMillis")));
        passing.upTo(now());
        return Wire.object().put("now", clock.millis());
    }

    private ObjectNode switches(ObjectNode body) {
        settings.set(RefundCourse.NEXT_PENDING, Wire.number(body, RefundCourse.NEXT_PENDING));
        return body;
    }

    private Cause now() {
        return Cause.atReader(clock.instant());
    }
}
