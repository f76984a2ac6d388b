package dev.tillbridge.desk;

import dev.tillbridge.activity.LogPosition;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.store.Database;
import org.jspecify.annotations.Nullable;

/// Whether a payment is open, as it was told to the screens last. It is asked several times a second for each screen,
/// and the database of all desks is not asked for that. Thread-safe.
final class OpenPayments {
    private static final LogPosition NOWHERE = new LogPosition("", 0);

    private final Database database;
    private final Payments payments;
    private @Nullable Told told;

    private record Told(LogPosition at, boolean any) {}

    OpenPayments(Database database, Payments payments) {
        this.database = database;
        this.payments = payments;
    }

    boolean any() {
        var last = last();
        // Screens that missed nothing were told nothing yet.
        return last == null ? first(!database.read(payments::running).isEmpty()) : last.any();
    }

    private synchronized boolean first(boolean any) {
        if (told == null) {
            told = new Told(NOWHERE, any);
        }
        return told.any();
    }

    private synchronized @Nullable Told last() {
        return told;
    }

    /// What stood in the journal's view up to a place; an older one than what is known changes nothing.
    synchronized void told(LogPosition at, boolean any) {
        var last = told;
        if (last == null || !last.at().log().equals(at.log()) || last.at().last() <= at.last()) {
            told = new Told(at, any);
        }
    }
}
