package dev.tillbridge.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All writes of one service on one database: one at a time, in the order they came, and those that wait together
/// share a commit.
interface Writer {
    <T extends @Nullable Object> T write(Function<Tx, T> work, Topics topics);

    /// Nesting would wait for itself for ever, and a read inside would not see what its own transaction wrote.
    void refuseInside();

    /// Ends after the writes that were handed in.
    void close();
}
