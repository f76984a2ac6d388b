package dev.tillbridge.giveback;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.Next;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.RefundTruth;

/// Follows money that somebody gave back elsewhere, as in the processor's own pages: it may come back like any other.
public final class FoundBackPlan implements Plan {
    /// The kind of activity.
    public static final String KIND = "found-back";

    private final RefundProvider provider;
    private final GiveBackBooks books;

    FoundBackPlan(RefundProvider provider, GiveBackBooks books) {
        this.provider = provider;
        this.books = books;
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
        if (journal.outcome(WatchFound.NAME) != Outcome.DONE) {
            return new Next.Do(new WatchFound(provider, books));
        }
        boolean failed = journal.answer(WatchFound.NAME, RefundTruth.class)
                .filter(truth -> truth.status() == RefundStatus.FAILED)
                .isPresent();
        return new Next.Finished((failed ? GiveBackEnd.CAME_BACK : GiveBackEnd.GIVEN_BACK).name());
    }
}
