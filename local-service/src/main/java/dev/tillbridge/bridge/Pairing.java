package dev.tillbridge.bridge;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Right;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.PairClientReveal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Connecting a browser for the first time. Closed by default; a person opens it for two minutes, for one browser
/// at a time and five tries, and says on this side whether the digits are the same. Thread-safe.
public final class Pairing {
    /// What a browser of a desk may do.
    public static final Set<Right> DESK = Set.of(Right.READ, Right.PAY, Right.SETTLE);

    private static final int TRIES = 5;

    private final Clock clock;
    private final Tickets tickets;
    private Instant openUntil = Instant.MIN;
    private Set<Right> rights = Set.of();
    private int triesLeft;
    private @Nullable PairTalk current;

    Pairing(Clock clock, Tickets tickets) {
        this.clock = clock;
        this.tickets = tickets;
    }

    /// A browser that waits for a person.
    ///
    /// @param pairingId names this try in [#answer]
    /// @param digits to be compared with those in the browser
    public record Pending(String pairingId, String name, String extensionId, String digits, Instant until) {}

    /// Opens pairing for two minutes; gives the time at which it closes.
    ///
    /// @param granted what the browser will be allowed to do
    public synchronized Instant open(Set<Right> granted) {
        rights = Set.copyOf(granted);
        triesLeft = TRIES;
        openUntil = clock.instant().plus(BridgeSettings.PAIRING);
        return openUntil;
    }

    /// Makes a one-time ticket; its text is a secret and goes to one browser. Needs no open pairing.
    ///
    /// @param by who makes it, kept with the browser that uses it
    public String ticket(Set<Right> granted, String by, Duration life) {
        return tickets.make(granted, by, life);
    }

    /// Closes pairing; a browser that waits is refused.
    public void close() {
        shut();
        var waiting = waiting();
        if (waiting != null) {
            waiting.refuse(CloseCode.PAIRING_CLOSED);
        }
    }

    /// The browser that waits for an answer now.
    public Optional<Pending> pending() {
        // Never under our lock: a try takes its own lock first and ours after it.
        return Optional.ofNullable(waiting()).flatMap(PairTalk::pending);
    }

    /// The person's answer. Throws PAIRING_BUSY when that browser no longer waits.
    ///
    /// @param same whether the digits in the browser are those of [Pending]
    /// @param by who answers, kept with the browser
    public void answer(String pairingId, boolean same, String by) {
        var waiting = waiting();
        if (waiting == null
                || waiting.pending()
                        .filter(pending -> pending.pairingId().equals(pairingId))
                        .isEmpty()) {
            throw Problem.of(ProblemCode.PAIRING_BUSY).asException();
        }
        if (same) {
            waiting.accept(shut(), by);
        } else {
            waiting.refuse(CloseCode.PAIRING_REFUSED);
        }
    }

    private synchronized @Nullable PairTalk waiting() {
        return current;
    }

    /// Lets no further browser in, and gives what the one that waits was promised.
    private synchronized Set<Right> shut() {
        openUntil = Instant.MIN;
        return rights;
    }

    /// A browser knocks; an [OutOfTurn] sends it away.
    synchronized void enter(PairTalk talk) {
        if (!isOpen() && !tickets.any()) {
            throw new OutOfTurn(CloseCode.PAIRING_CLOSED);
        }
        if (current != null) {
            throw new OutOfTurn(CloseCode.PAIRING_BUSY);
        }
        current = talk;
    }

    /// A browser without a ticket has shown its key and may be compared.
    synchronized void compare() {
        if (!isOpen()) {
            throw new OutOfTurn(CloseCode.PAIRING_CLOSED);
        }
        triesLeft--;
    }

    /// The ticket that the browser names, taken out; an [OutOfTurn] when there is none.
    Tickets.Ticket spend(PairClientReveal reveal) {
        var id = reveal.ticketId();
        return tickets.spend(id == null ? "" : id).orElseThrow(() -> new OutOfTurn(CloseCode.PAIRING_REFUSED));
    }

    synchronized void leave(PairTalk talk) {
        if (current == talk) {
            current = null;
        }
    }

    private boolean isOpen() {
        return triesLeft > 0 && clock.instant().isBefore(openUntil);
    }
}
