package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Right;
import dev.tillbridge.protocol.frame.Hashes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One-time tickets that let a browser in without a comparison of digits. They live in memory only: a restart ends
/// them. Thread-safe.
final class Tickets {
    private static final int MOST = 100;

    private final Map<String, Ticket> byId = new HashMap<>();
    private final Clock clock;
    private final SecureRandom random;
    private final int port;

    /// An open ticket.
    ///
    /// @param secret the key of its proofs, base64url; never sent by anybody
    record Ticket(String secret, Set<Right> rights, String by, Instant until) {
        String proof(byte[] transcript) {
            return Hashes.hmac(Hashes.bytes(secret), transcript);
        }
    }

    Tickets(Clock clock, SecureRandom random, int port) {
        this.clock = clock;
        this.random = random;
        this.port = port;
    }

    /// The ticket's text, `PORT-IDSECRET`; shown once. The port is in it because a browser that was never
    /// connected has no other way to find a service that had to take another than the fixed ports.
    synchronized String make(Set<Right> rights, String by, Duration life) {
        expire();
        if (byId.size() >= MOST) {
            throw new IllegalStateException("too many tickets are open");
        }
        var id = Hashes.text(bytes(9));
        var secret = Hashes.text(bytes(32));
        byId.put(id, new Ticket(secret, Set.copyOf(rights), by, clock.instant().plus(life)));
        return port + "-" + id + secret;
    }

    /// Whether any ticket could still be shown.
    synchronized boolean any() {
        expire();
        return !byId.isEmpty();
    }

    /// Takes the ticket out for good, whatever its proof turns out to be.
    synchronized Optional<Ticket> spend(String id) {
        expire();
        return Optional.ofNullable(byId.remove(id));
    }

    private void expire() {
        var now = clock.instant();
        byId.values().removeIf(ticket -> !now.isBefore(ticket.until()));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
