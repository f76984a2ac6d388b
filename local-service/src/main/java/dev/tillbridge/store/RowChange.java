package dev.tillbridge.store;

import java.util.Optional;

/// What a row becomes on its way to another database; the same row always becomes the same.
@FunctionalInterface
public interface RowChange {
    RowChange NONE = Optional::of;

    /// Empty: the row is kept back.
    Optional<StoredRow> of(StoredRow row);
}
