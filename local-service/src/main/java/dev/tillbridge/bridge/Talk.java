package dev.tillbridge.bridge;

import dev.tillbridge.protocol.frame.FromClient;
import java.time.Instant;

/// What happens on a socket in one phase of its life. Frames come one at a time.
interface Talk {
    /// The phase begins.
    void begin();

    /// A frame came; an [OutOfTurn] closes the socket.
    void frame(FromClient frame);

    /// The socket is gone; no frame comes any more.
    void end();

    /// Time passes.
    default void tick(Instant now) {}

    /// Whether the other side has proved who it is, so that the handshake's time limit no longer holds.
    boolean isProved();
}
