package dev.tillbridge.sandbox.stripe;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What people and banks do behind the API, on request: refunds in the processor's own pages and what becomes of
/// them, debits that come in or back, disputes, payouts, days that pass. Thread-safe.
final class Backstage {
    private static final Duration MOST = Duration.ofDays(400);
    private static final Duration STEP = Duration.ofHours(6);

    private final Book book;
    private final Passing passing;
    private final MovedClock clock;
    private final Settings settings;
    private final Refunds refunds;
    private final PaymentMethods methods;
    private final Debits debits;
    private final Disputes disputes;
    private final Payouts payouts;

    Backstage(
            Book book,
            Passing passing,
            MovedClock clock,
            Settings settings,
            Refunds refunds,
            PaymentMethods methods,
            Debits debits,
            Disputes disputes,
            Payouts payouts) {
        this.book = book;
        this.passing = passing;
        this.clock = clock;
        this.settings = settings;
        this.refunds = refunds;
        this.methods = methods;
        this.debits = debits;
        this.disputes = disputes;
        this.payouts = payouts;
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
                        or(body, "reason", ""),
                        now());
            case "/_sandbox/disputes" ->
                disputes.open(
                        Wire.need(body, "payment_intent"),
                        body.has("amount") ? Wire.number(body, "amount") : null,
                        or(body, "reason", "fraudulent"),
                        Wire.is(body, "inquiry"),
                        now());
            case "/_sandbox/payouts" ->
                payouts.send(
                        or(body, "currency", "usd"),
                        body.has("before") ? Wire.number(body, "before") : Long.MAX_VALUE,
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
            case "debits settle" -> debits.end(id, null, now());
            case "debits fail" -> debits.end(id, or(body, "code", "insufficient_funds"), now());
            case "debits return" -> disputes.returned(id, or(body, "reason", "debit_not_authorized"), now());
            case "disputes withdraw" -> disputes.withdraw(id, now());
            case "disputes win" -> disputes.win(id, now());
            case "disputes lose" -> disputes.lose(id, now());
            case "disputes due" -> disputes.due(id, Wire.number(body, "dueBy"), now());
            case "payouts arrive" -> payouts.arrive(id, now());
            case "payouts fail" -> payouts.fail(id, now());
            case "refunds cancel" -> refunds.cancelInDashboard(id, now());
            default -> null;
        };
    }

    private static String or(ObjectNode body, String field, String otherwise) {
        var text = Wire.text(body, field);
        return text == null ? otherwise : text;
    }

    private ObjectNode forward(ObjectNode body) {
        var left = Duration.ofMillis(Wire.number(body, "forwardMillis"));
        if (left.isNegative() || left.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("out of range");
        }
        // In steps, so that what happens on the way happens at its time and can bring about more.
        while (left.isPositive()) {
            var step = left.compareTo(STEP) < 0 ? left : STEP;
            clock.forward(step);
            passing.upTo(now());
            left = left.minus(step);
        }
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
