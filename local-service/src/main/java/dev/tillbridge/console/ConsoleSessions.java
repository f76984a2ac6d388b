package dev.tillbridge.console;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One-time tickets and the sessions they open; in memory only, so that a restart of the program closes every console.
/// Thread-safe.
public final class ConsoleSessions {
    private static final Duration TICKET_LIFE = Duration.ofSeconds(60);
    private static final Duration IDLE_LIFE = Duration.ofHours(8);
    private static final int MOST = 20;

    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Instant> tickets = new HashMap<>();
    private final Map<String, ConsoleSession> sessions = new HashMap<>();

    public ConsoleSessions(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /// A ticket that opens one session within 60 s.
    public synchronized String ticket() {
        var now = clock.instant();
        tickets.values().removeIf(end -> end.isBefore(now));
        if (tickets.size() >= MOST) {
            tickets.clear();
        }
        var ticket = secret();
        tickets.put(ticket, now.plus(TICKET_LIFE));
        return ticket;
    }

    /// Takes a ticket; it opens nothing a second time.
    synchronized Optional<ConsoleSession> redeem(String ticket) {
        var end = tickets.remove(ticket);
        var now = clock.instant();
        if (end == null || end.isBefore(now)) {
            return Optional.empty();
        }
        forgetOldest();
        var session = new ConsoleSession(secret(), secret(), now);
        sessions.put(session.id(), session);
        return Optional.of(session);
    }

    /// The session of a cookie; using it keeps it alive.
    synchronized Optional<ConsoleSession> find(String id) {
        var now = clock.instant();
        sessions.values().removeIf(session -> session.usedAt().plus(IDLE_LIFE).isBefore(now));
        return Optional.ofNullable(sessions.computeIfPresent(id, (key, session) -> session.used(now)));
    }

    private void forgetOldest() {
        if (sessions.size() >= MOST) {
            sessions.values().stream()
                    .min(Comparator.comparing(ConsoleSession::usedAt))
                    .ifPresent(oldest -> sessions.remove(oldest.id()));
        }
    }

    private String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
