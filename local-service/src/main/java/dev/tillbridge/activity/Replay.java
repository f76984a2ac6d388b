package dev.tillbridge.activity;

import java.util.List;

/// What a client that knows the log up to a place must be given.
public sealed interface Replay {
    /// The rows that it missed, oldest first; `more` when there are others after these.
    record Rows(List<JournalRow> rows, boolean more) implements Replay {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// Its place is unknown here or too old: it needs everything as it stands now, and goes on from `now`.
    record Snapshot(LogPosition now) implements Replay {}
}
