package dev.tillbridge.http;

import java.util.List;

/// Where and how the service listens. The address is always 127.0.0.1.
///
/// @param ports tried in this order; 0 takes any free port
/// @param elseAnyFree whether any free port will do when all of them are taken
/// @param version the program's version, told by the status page
public record ListenerSettings(List<Integer> ports, boolean elseAnyFree, String version) {
    /// The largest HTTP body and WebSocket frame, in bytes.
    public static final int LARGEST = 256 * 1024;

    /// TCP connections at once, WebSockets among them.
    public static final int CONNECTIONS = 64;

    public ListenerSettings {
        ports = List.copyOf(ports);
        if (ports.isEmpty() && !elseAnyFree) {
            throw new IllegalArgumentException("no port to listen on");
        }
    }
}
