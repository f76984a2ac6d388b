package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Method;
import java.time.Duration;
import java.util.Locale;

/// One connection that has proved who it is. It ends with its socket; a client that comes back gets a new one.
/// Thread-safe.
public interface Session {
    /// Unique for this connection.
    String id();

    Peer peer();

    /// The language of texts for this connection.
    Locale locale();

    /// Whether the socket is still open.
    boolean isConnected();

    /// Asks the extension and waits for its answer, at most for the time given. Never call it inside a
    /// transaction.
    ///
    /// The answer may be lost after the extension has done what was asked: for a method that changes something,
    /// [Reply.Silent] means "may have happened".
    <P, R> Reply<R> ask(Method<P, R> method, P params, Duration within);

    /// Asks the extension for something whose answer nobody needs; returns at once. What is asked after it goes
    /// out after it. Does nothing when the connection has ended.
    <P, R> void tell(Method<P, R> method, P params, Duration within);
}
