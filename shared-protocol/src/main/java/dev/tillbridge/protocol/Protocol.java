package dev.tillbridge.protocol;

import java.util.List;

/// The constants of the protocol. Every number that both sides must agree on stands here and nowhere else.
public final class Protocol {
    /// The version that this build speaks, and the oldest one that it still understands.
    public static final int VERSION = 1;

    public static final int OLDEST_VERSION = 1;

    /// Where the service listens when it can, in this order.
    public static final List<Integer> FIXED_PORTS = List.of(48732, 48733, 48734);

    /// The doors' paths.
    public static final String BRIDGE_PATH = "/bridge";

    public static final String PAIR_PATH = "/pair";
    public static final String CONTROL_PATH = "/control";

    /// The largest frame, in bytes of UTF-8, either way.
    public static final int MAX_FRAME = 256 * 1024;

    /// The whole handshake must be over after this time.
    public static final int HANDSHAKE_MILLIS = 5_000;

    /// The time between two pings of the service, while somebody needs the connection.
    public static final int PING_MILLIS = 20_000;

    /// Missing this many pings, the extension connects anew.
    public static final int MISSED_PINGS = 2;

    /// A pending pairing ends after this time.
    public static final int PAIRING_MILLIS = 120_000;

    private Protocol() {}
}
