package dev.tillbridge.installation;

import dev.tillbridge.store.View;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The copy that a way back makes on this computer, until it is in use. It is written in one transaction, so it is
/// whole or empty; a whole one is never deleted, for it may be the only place where its payments stand.
final class FreshCopy {
    static final String NAME = "tillbridge-back.db";
    private static final String ASIDE = "tillbridge-back-";
    private static final Logger LOG = LoggerFactory.getLogger(FreshCopy.class);

    private final Path file;
    private final Shelf shelf;
    private final Openings openings;
    private final Clock clock;

    /// @param own the desk's own file, beside which it lies
    FreshCopy(Path own, Shelf shelf, Openings openings, Clock clock) {
        this.file = own.resolveSibling(NAME);
        this.shelf = shelf;
        this.openings = openings;
        this.clock = clock;
    }

    /// How far it goes, where it is whole for this move.
    Optional<Reach> whole(Marker marker) {
        return marker.aside().equals(NAME)
                ? reach(view -> MovedRows.find(view, marker.id()).isPresent())
                : Optional.empty();
    }

    private Optional<Reach> reach(Predicate<View> whole) {
        if (!shelf.has(NAME)) {
            return Optional.empty();
        }
        try (var own = openings.file(file)) {
            return own.read(view -> whole.test(view) ? Reach.of(view) : Optional.empty());
        }
    }

    /// Nothing is called [#NAME] any more. What is whole goes aside.
    void clear() {
        if (reach(view -> true).isPresent()) {
            var aside = Journey.freeName(shelf, ASIDE, clock.instant().atZone(clock.getZone()));
            shelf.rename(NAME, aside);
            LOG.warn("the move back did not come about; the whole copy that it made is {}", file.resolveSibling(aside));
        }
        for (var end : new String[] {"", "-wal", "-shm"}) {
            shelf.remove(NAME + end);
        }
    }
}
