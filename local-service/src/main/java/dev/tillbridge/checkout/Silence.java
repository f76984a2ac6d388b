package dev.tillbridge.checkout;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells every desk of a payment that has become unsure by nothing but time: while a call to the processor hangs,
/// no result comes that could tell it. Called every second, by one thread.
public final class Silence {
    private static final Logger LOG = LoggerFactory.getLogger(Silence.class);

    private final Database database;
    private final Activities activities;
    private final Payments payments;
    private final Stories stories;
    private final SaleBooks books;
    private final Set<String> told = new HashSet<>();

    Silence(Database database, Activities activities, Payments payments, Stories stories, SaleBooks books) {
        this.database = database;
        this.activities = activities;
        this.payments = payments;
        this.stories = stories;
        this.books = books;
    }

    /// Tells each payment once when it becomes unsure, and again when that happens again.
    public void tell() {
        // It may take another second, and a service at rest keeps one connection.
        var unsure = database.readAtLeisure(this::unsure);
        var ids = unsure.stream().map(Attempt::id).collect(Collectors.toSet());
        told.retainAll(ids);
        for (var attempt : unsure) {
            // Noted only when it is stored: what failed is told at the next look.
            if (!told.contains(attempt.id())) {
                tellAlone(attempt.id());
            }
        }
    }

    /// One that cannot be told does not keep the others from it; it is tried again at the next look.
    private void tellAlone(String attemptId) {
        try {
            tell(attemptId);
            told.add(attemptId);
        } catch (RuntimeException failed) {
            LOG.error("payment {} could not be told as not sure", attemptId, failed);
        }
    }

    private List<Attempt> unsure(View view) {
        return payments.running(view).stream()
                .filter(attempt -> stories.unsure(view, attempt))
                .toList();
    }

    private void tell(String attemptId) {
        database.change(tx -> {
            var attempt = payments.attempt(tx, attemptId);
            // An answer may have come between the look and now.
            if (!attempt.state().settled() && stories.unsure(tx, attempt)) {
                var journal = activities.journal(tx, new ActivityId(attempt.activityId()));
                books.notSure(tx, SaleJournal.of(journal.orElseThrow()));
                payments.tell(tx, attempt, "NOT_SURE");
            }
        });
    }
}
