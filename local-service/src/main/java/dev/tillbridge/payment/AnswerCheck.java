package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares every answer of a processor with what was asked. Pure.
public final class AnswerCheck {
    /// The ids of ours that an answer must give back as they were sent.
    private static final List<String> OURS = List.of("installation", "activity", "attempt", "code");

    private AnswerCheck() {}

    public static AnswerFit compare(ChargeOrder order, ChargeTruth truth) {
        var amount = order.amount();
        if (foreign(order, truth)) {
            return differs("another payment", "payment " + order.attemptId());
        }
        if (!truth.asked().equals(amount)) {
            return differs(money(truth.asked()), money(amount));
        }
        if (!wellFormed(truth) || !truth.approved().currency().equals(amount.currency())) {
            return differs(money(truth.approved()), money(amount));
        }
        if (truth.approved().isZero()) {
            return new AnswerFit.NothingMoved();
        }
        var principal = truth.approved().minus(truth.surcharge()).minus(truth.tip());
        if (!principal.isPositive() || principal.compareTo(amount) > 0) {
            return differs(money(principal), money(amount));
        }
        return principal.equals(amount) ? new AnswerFit.Agrees(principal) : new AnswerFit.Partial(principal);
    }

    private static boolean foreign(ChargeOrder order, ChargeTruth truth) {
        var answered = truth.metadata();
        for (var name : OURS) {
            @Nullable String sent = order.metadata().get(name);
            if (sent != null && !sent.equals(answered.get(name))) {
                return true;
            }
        }
        return answered.containsKey("attempt") && !order.attemptId().equals(answered.get("attempt"));
    }

    /// One currency, nothing below zero, and what is taken is what was approved.
    static boolean wellFormed(ChargeTruth truth) {
        var currency = truth.approved().currency();
        var parts = List.of(truth.approved(), truth.captured(), truth.surcharge(), truth.tip());
        if (parts.stream()
                .anyMatch(part -> part.isNegative() || !part.currency().equals(currency))) {
            return false;
        }
        return switch (truth.status()) {
            case CAPTURED -> truth.captured().equals(truth.approved());
            case AUTHORIZED, OPEN, UNDER_WAY, CLOSED -> truth.captured().isZero();
        };
    }

    private static String money(Money money) {
        return Detail.money(money.minorUnits(), money.currency().getCurrencyCode());
    }

    private static AnswerFit differs(String answered, String asked) {
        return new AnswerFit.Differs(Problem.of(ProblemCode.ANSWER_DIFFERS, "answered", answered, "asked", asked));
    }
}
