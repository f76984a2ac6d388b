package dev.tillbridge.bridge;

import java.io.IOException;

/// The transport under a [Socket].
interface Line {
    /// Sends one text frame and waits until it is handed to the network. Only one thread calls it.
    void send(String text) throws IOException;

    /// Closes; harmless when it is closed already. Any thread may call it.
    void close(int code, String reason);
}
