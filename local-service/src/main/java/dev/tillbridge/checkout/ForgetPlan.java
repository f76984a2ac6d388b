package dev.tillbridge.checkout;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.Next;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.Plan;

/// A removed card: the processor is told to forget it, and asked until it certainly has.
final class ForgetPlan implements Plan {
    /// The kind of activity.
    static final String KIND = "forget-card";

    private final ForgetCard step;

    ForgetPlan(ForgetCard step) {
        this.step = step;
    }

    /// @param card the saved card's id
    record Asked(String card) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next next(Journal journal) {
        return journal.outcome(ForgetCard.NAME) == Outcome.DONE ? new Next.Finished("FORGOTTEN") : new Next.Do(step);
    }
}
