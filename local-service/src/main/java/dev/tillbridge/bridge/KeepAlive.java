package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.Ping;
import dev.tillbridge.protocol.frame.Pong;
import java.time.Instant;
import java.util.function.Predicate;

/// Pings one browser while it is needed, so that its worker is not put to sleep, and gives it up when it does not
/// answer. Thread-safe.
final class KeepAlive {
    private final Socket socket;
    private final Session session;
    private final Predicate<Session> needed;
    private long number;
    private long answered;
    private Instant next = Instant.MIN;
    private boolean pinging;

    KeepAlive(Socket socket, Session session, Predicate<Session> needed) {
        this.socket = socket;
        this.session = session;
        this.needed = needed;
    }

    synchronized void tick(Instant now) {
        if (!needed.test(session)) {
            if (pinging) {
                pinging = false;
                socket.send(new Ping(++number, 0));
            }
            return;
        }
        if (pinging && now.isBefore(next)) {
            return;
        }
        if (pinging && number - answered >= Protocol.MISSED_PINGS) {
            throw new OutOfTurn(CloseCode.TIMED_OUT);
        }
        if (!pinging) {
            pinging = true;
            answered = number;
        }
        next = now.plus(BridgeSettings.PING);
        socket.send(new Ping(++number, (int) BridgeSettings.PING.toMillis()));
    }

    synchronized void pong(Pong pong) {
        if (pong.number() > number) {
            throw new OutOfTurn(CloseCode.BAD_FRAME);
        }
        answered = Math.max(answered, pong.number());
    }
}
