package dev.tillbridge.checkout;

import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// Fresh readings that are begun with the press on Charge, while the charge is still being stored: a page needs longer
/// than that. Only where they touch no page of a person, so that one that nobody comes for is no harm. In memory only;
/// whoever finds none reads by himself. Safe for any number of threads.
final class ReadingsAhead {
    /// A step that comes later than this, as after a long queue, reads anew; nothing is kept longer.
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final PimsConnector pims;
    private final Clock clock;
    private final Executor aside;
    private final Map<String, Ahead> begun = new HashMap<>();

    ReadingsAhead(PimsConnector pims, Clock clock, Executor aside) {
        this.pims = pims;
        this.clock = clock;
        this.aside = aside;
    }

    private record Ahead(InvoicePlace place, Instant at, CompletableFuture<Reading> reading) {
        boolean isGood(Instant now) {
            return !at.isAfter(now) && !at.plus(GOOD_FOR).isBefore(now);
        }
    }

    /// Begins to read an invoice for a sale; returns at once.
    void begin(String activityId, InvoicePlace place) {
        if (!pims.readsAside(place)) {
            return;
        }
        var now = clock.instant();
        var reading = new CompletableFuture<Reading>();
        synchronized (begun) {
            begun.values().removeIf(each -> !each.isGood(now));
            if (begun.putIfAbsent(activityId, new Ahead(place, now, reading)) != null) {
                return;
            }
        }
        reading.completeAsync(() -> pims.readFresh(place), aside);
    }

    /// The sale did not begin, or had begun before.
    void forget(String activityId) {
        synchronized (begun) {
            begun.remove(activityId);
        }
    }

    /// The fresh reading that was begun for this sale, once; else one that begins now. Throws what the connector
    /// throws.
    Reading read(String activityId, InvoicePlace place) {
        Ahead ahead;
        synchronized (begun) {
            ahead = begun.remove(activityId);
        }
        return ahead != null && ahead.place().equals(place) && ahead.isGood(clock.instant())
                ? result(ahead.reading())
                : pims.readFresh(place);
    }

    private static Reading result(CompletableFuture<Reading> reading) {
        try {
            return reading.join();
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case ProblemException unreadable -> throw new ProblemException(unreadable.problem(), unreadable);
                case Error error -> throw error;
                case null, default -> throw failure;
            }
        }
    }
}
