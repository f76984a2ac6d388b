package dev.tillbridge.checkout;

import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// Fresh readings that are begun with the press on Charge, while the charge is still being stored: a page needs longer
/// than that. Reading changes nothing, so one that nobody comes for is no harm. In memory only; whoever finds none
/// reads by himself. Safe for any number of threads.
final class ReadingsAhead {
    private static final int MOST = 50;

    /// A step that comes later than this, as after a long queue, reads anew.
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final PimsConnector pims;
    private final Clock clock;
    private final Executor aside;
    private final Map<String, Ahead> begun = new LinkedHashMap<>();

    ReadingsAhead(PimsConnector pims, Clock clock, Executor aside) {
        this.pims = pims;
        this.clock = clock;
        this.aside = aside;
    }

    private record Ahead(InvoicePlace place, Instant at, CompletableFuture<Reading> reading) {
        boolean serves(InvoicePlace wanted, Instant now) {
            return place.equals(wanted) && !at.plus(GOOD_FOR).isBefore(now);
        }
    }

    /// Begins to read an invoice for a sale; returns at once.
    void begin(String activityId, InvoicePlace place) {
        var reading = new CompletableFuture<Reading>();
        synchronized (begun) {
            if (begun.putIfAbsent(activityId, new Ahead(place, clock.instant(), reading)) != null) {
                return;
            }
            if (begun.size() > MOST) {
                begun.remove(begun.keySet().iterator().next());
            }
        }
        reading.completeAsync(() -> pims.readFresh(place), aside);
    }

    /// The sale did not begin.
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
        return ahead != null && ahead.serves(place, clock.instant()) ? result(ahead.reading()) : pims.readFresh(place);
    }

    private static Reading result(CompletableFuture<Reading> reading) {
        try {
            return reading.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof ProblemException unreadable) {
                throw new ProblemException(unreadable.problem(), unreadable);
            }
            throw failure;
        }
    }
}
