package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Change;
import java.time.Duration;
import java.util.List;

/// The numbered journal as clients see it. Implemented by whoever can render its rows. Thread-safe; called on
/// virtual threads that may block.
public interface EventSource {
    /// How long news wait for company before they are told, also the first after silence. They seldom come alone: a
    /// charge that is under way writes many rows meanwhile, each would be drawn by the processor that it is made
    /// with. Nobody sees so short a delay.
    default Duration company() {
        return Duration.ofMillis(150);
    }

    /// The journal's name; a restore changes it.
    String log();

    /// The newest number now.
    long head();

    /// The oldest number after which everything can still be told. A client that saw less gets a snapshot.
    long oldest();

    /// What a client that has seen `after` of this log gets next: rows in order, at most about `most` of them, never
    /// only a part of one row. Empty when there is nothing newer, or the journal has another name by now.
    Batch after(Session session, String log, long after, int most);

    /// Everything anew, with the number up to which it tells.
    Row snapshot(Session session);

    /// The next rows.
    ///
    /// @param upTo the number that the client has seen after these rows; more than the last row's when rows
    /// between
    ///     have nothing to tell
    /// @param anew whether the client must be told everything anew instead
    record Batch(List<Row> rows, long upTo, boolean anew) {
        public Batch {
            rows = List.copyOf(rows);
        }

        public Batch(List<Row> rows, long upTo) {
            this(rows, upTo, false);
        }

        /// There are no next rows for this client.
        public static Batch everythingAnew() {
            return new Batch(List.of(), 0, true);
        }
    }

    /// One journal row and what it changed.
    record Row(long number, List<Change> changes) {
        public Row {
            changes = List.copyOf(changes);
        }
    }
}
