package dev.tillbridge.bridge;

import java.util.function.Consumer;

/// The transport under a [Socket].
interface Line {
    /// Hands one text frame to the network; returns at once. One at a time: the next comes after `taken` was told.
    ///
    /// @param taken told once, by any thread and perhaps before this returns: true when the network has the frame,
    /// false when it never will
    void send(String text, Consumer<Boolean> taken);

    /// Closes; harmless when it is closed already. Any thread may call it.
    void close(int code, String reason);
}
