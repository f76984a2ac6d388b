package dev.tillbridge.posting;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.Next;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.activity.Signal;
import java.time.Instant;
import java.util.Set;

/// One payment's entry on one invoice: read the PIMS, enter once, read again. Whatever is not proven is looked at
/// again or asked about, never repeated.
public final class PostingPlan implements Plan {
    /// The kind of activity.
    public static final String KIND = "posting";

    /// Somebody pressed *Put it in now*, or what stood in the way is gone.
    static final Signal PUT_IN = new Signal("put-in");

    /// Somebody entered it by hand.
    static final Signal ENTERED = new Signal("entered");

    /// The invoice is on a connected screen again.
    static final Signal ON_SCREEN = new Signal("on-screen");

    /// The money was given back before anything was entered.
    static final Signal CANCELLED = new Signal("cancelled");

    private final PostingSteps steps;

    PostingPlan(PostingSteps steps) {
        this.steps = steps;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next next(Journal journal) {
        var stage = Stage.of(journal);
        return switch (stage) {
            case Stage.Check check -> new Next.Do(steps.check(check.entriesLeft(), check.notThePayment()));
            case Stage.Enter _ -> new Next.Do(steps.enter());
            case Stage.Confirm _ -> new Next.Do(steps.confirm());
            case Stage.Pause(Instant until) -> new Next.Await(Set.of(PUT_IN, ENTERED, ON_SCREEN), until);
            case Stage.Ask(var problem) -> new Next.AskPerson(problem);
            case Stage.Over(var state) -> new Next.Finished(state.name());
        };
    }
}
