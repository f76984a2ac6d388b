package dev.tillbridge.bridge;

import dev.tillbridge.http.RateLimit;
import dev.tillbridge.protocol.Door;
import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.Hello;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// All sockets of this service: opens them up to the limit, counts their time, closes them. Thread-safe.
final class Switchboard {
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final SwitchParts parts;
    private final ConnectTalk.Admission admission;
    private volatile boolean stopping;

    Switchboard(SwitchParts parts, ConnectTalk.Admission admission) {
        this.parts = parts;
        this.admission = admission;
    }

    /// A socket for an upgrade that has passed the gate; nothing when it was closed at once.
    synchronized Optional<Socket> open(String path, String extensionId, Line line) {
        if (stopping) {
            line.close(CloseCode.SHUTTING_DOWN.code(), CloseCode.SHUTTING_DOWN.name());
            return Optional.empty();
        }
        if (sockets.size() >= parts.settings().mostSockets()) {
            line.close(CloseCode.BUSY.code(), CloseCode.BUSY.name());
            return Optional.empty();
        }
        var socket = new Socket(
                parts.ids().next(),
                line,
                new FrameBudget(new RateLimit(200, 400, System::nanoTime)),
                parts.clock().instant().plus(BridgeSettings.HANDSHAKE),
                opened -> talk(opened, path, extensionId),
                sockets::remove);
        sockets.add(socket);
        return Optional.of(socket);
    }

    private Talk talk(Socket socket, String path, String extensionId) {
        return switch (path) {
            case Protocol.PAIR_PATH ->
                new PairTalk(
                        socket,
                        parts.pairing(),
                        parts.port(),
                        extensionId,
                        PairOffer.of(parts.identity(), parts.settings().version(), parts.nonce()));
            case Protocol.BRIDGE_PATH -> connect(socket, Door.BRIDGE, extensionId);
            case Protocol.CONTROL_PATH -> connect(socket, Door.CONTROL, extensionId);
            default -> throw new IllegalArgumentException("no door: " + path);
        };
    }

    private Talk connect(Socket socket, Door door, String extensionId) {
        var hello = new Hello(
                Protocol.OLDEST_VERSION,
                Protocol.VERSION,
                parts.identity().instanceId(),
                parts.nonce(),
                parts.settings().version());
        return new ConnectTalk(socket, parts.proofs(), door, parts.port(), extensionId, hello, admission);
    }

    int count() {
        return sockets.size();
    }

    /// Lets time pass for all sockets: limits, pings.
    void tick(Instant now) {
        sockets.forEach(socket -> socket.tick(now));
    }

    /// Lets nobody in any more and says so to all.
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        sockets.forEach(socket -> socket.drop(CloseCode.SHUTTING_DOWN));
    }
}
