package dev.tillbridge.link;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.Next;
import dev.tillbridge.activity.Plan;

/// A new link in the place of an old one: waits until the old one is off for certain, reads the invoices anew, and only
/// then makes the new one.
public final class ReplacePlan implements Plan {
    /// The kind of activity.
    public static final String KIND = "replace-link";

    private final ReplaceLink replace;

    ReplacePlan(ReplaceLink replace) {
        this.replace = replace;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean outlivesItsHome() {
        return true;
    }

    @Override
    public Next next(Journal journal) {
        return switch (journal.outcome(ReplaceLink.NAME)) {
            case NEVER_STARTED, STARTED, UNKNOWN, PENDING -> new Next.Do(replace);
            case DONE ->
                new Next.Finished(journal.answer(ReplaceLink.NAME, ReplaceLink.Came.class)
                        .orElseThrow()
                        .end()
                        .name());
            case NOT_DONE -> new Next.Finished(ReplaceEnd.NOT_REPLACED.name());
        };
    }
}
