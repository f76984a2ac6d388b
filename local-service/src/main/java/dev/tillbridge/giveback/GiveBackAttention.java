package dev.tillbridge.giveback;

import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.PersonAsked;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Tx;
import java.util.Optional;

/// Turns what the engine asks about a giving back into an item under its payment; the rest goes on as it is.
public final class GiveBackAttention implements PersonAsked {
    private final PersonAsked others;
    private final Attention attention;
    private final Payments payments;
    private final Refunds refunds;

    /// @param others who takes what is about anything else
    public GiveBackAttention(PersonAsked others, Attention attention, Payments payments, Refunds refunds) {
        this.others = others;
        this.attention = attention;
        this.payments = payments;
        this.refunds = refunds;
    }

    @Override
    public void asked(Tx tx, ActivityId activity, String kind, Problem problem) {
        var payment = kind.equals(GiveBackPlan.KIND)
                ? refunds.find(tx, activity.value())
                        .map(refund -> payments.attempt(tx, refund.attemptId()).activityId())
                : Optional.<String>empty();
        if (payment.isEmpty()) {
            others.asked(tx, activity, kind, problem);
            return;
        }
        attention.raise(
                tx,
                AttentionKind.GIVE_BACK_NOT_SURE,
                activity.value(),
                payment,
                problem,
                problem.code().name());
    }

    @Override
    public void keptResult(Tx tx, ActivityId activity, boolean known, Problem problem) {
        others.keptResult(tx, activity, known, problem);
    }

    @Override
    public void settled(Tx tx, ActivityId activity) {
        others.settled(tx, activity);
        attention.end(tx, AttentionKind.GIVE_BACK_NOT_SURE, activity.value(), "Tillbridge", "went on");
    }
}
