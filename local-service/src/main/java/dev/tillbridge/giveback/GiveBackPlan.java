package dev.tillbridge.giveback;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.Next;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.payment.RefundStatus;

/// Money given back: read what went back so far, give back, watch it until it can hardly come back any more.
public final class GiveBackPlan implements Plan {
    /// The kind of activity.
    public static final String KIND = "give-back";

    private final GiveBackSteps steps;

    GiveBackPlan(GiveBackSteps steps) {
        this.steps = steps;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// It needs nothing that one desk alone reaches.
    @Override
    public boolean outlivesItsHome() {
        return true;
    }

    @Override
    public Next next(Journal journal) {
        var way = new GiveBackJournal(journal);
        if (way.decided().isPresent() && way.outcome(SendBack.NAME) != Outcome.DONE) {
            return decided(way);
        }
        if (way.outcome(SendBack.NAME) == Outcome.NEVER_STARTED) {
            return switch (way.outcome(LookFirst.NAME)) {
                case DONE -> way.fits() ? new Next.Do(steps.sendBack()) : finished(GiveBackEnd.NOT_GIVEN);
                case NOT_DONE -> finished(GiveBackEnd.NOT_GIVEN);
                case NEVER_STARTED, STARTED, PENDING, UNKNOWN -> new Next.Do(steps.lookFirst());
            };
        }
        if (way.outcome(SendBack.NAME) == Outcome.NOT_DONE) {
            return way.keyTooOld() ? again(way) : finished(GiveBackEnd.NOT_GIVEN);
        }
        if (way.outcome(SendBack.NAME) != Outcome.DONE) {
            return new Next.Do(steps.sendBack());
        }
        return way.end().<Next>map(GiveBackPlan::finished).orElseGet(() -> new Next.Do(steps.watch()));
    }

    /// A person has decided: nothing is sent any more.
    private Next decided(GiveBackJournal way) {
        if (way.outcome(CheckBack.NAME) != Outcome.DONE) {
            return new Next.Do(steps.check());
        }
        var truth = way.checked().map(CheckBack.Checked::truth);
        return finished(
                truth.isPresent() && truth.get().status() != RefundStatus.FAILED
                        ? GiveBackEnd.GIVEN_BACK
                        : GiveBackEnd.NOT_GIVEN);
    }

    /// With a new key, and so as if it were the first time.
    private Next again(GiveBackJournal way) {
        if (!way.lookedSince()) {
            return new Next.Do(steps.lookFirst());
        }
        boolean free = way.outcome(LookFirst.NAME) == Outcome.DONE && way.fits();
        return free ? new Next.Do(steps.sendBack()) : finished(GiveBackEnd.NOT_GIVEN);
    }

    private static Next finished(GiveBackEnd end) {
        return new Next.Finished(end.name());
    }
}
