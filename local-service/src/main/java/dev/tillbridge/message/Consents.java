package dev.tillbridge.message;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may be sent texts: kept per number and for every number that the practice sends from. Safe for any number of
/// threads; every method works inside the caller's transaction.
public final class Consents {
    private final Clock clock;
    private final Ids ids;

    public Consents(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /// What holds; empty while nothing was ever said.
    public Optional<Consent> now(View view, PhoneNumber number) {
        return ConsentRows.newest(view, number);
    }

    /// All that was said, newest first.
    public List<Consent> history(View view, PhoneNumber number) {
        return ConsentRows.all(view, number);
    }

    boolean stopped(View view, PhoneNumber number) {
        return now(view, number)
                .filter(said -> said.kind() == ConsentKind.STOPPED)
                .isPresent();
    }

    /// Throws `TEXT_OPTED_OUT`, and `TEXT_CONSENT_NEEDED` while nobody agreed.
    public void require(View view, PhoneNumber number) {
        var said = now(view, number);
        if (said.isEmpty()) {
            throw Problem.of(ProblemCode.TEXT_CONSENT_NEEDED).asException();
        }
        if (said.get().kind() == ConsentKind.STOPPED) {
            throw Problem.of(ProblemCode.TEXT_OPTED_OUT).asException();
        }
    }

    /// The client agrees, as somebody of the practice heard. Who said stop is not started by this: throws
    /// `TEXT_OPTED_OUT`.
    public void agree(Tx tx, PhoneNumber number, String by) {
        var said = now(tx, number);
        if (said.isEmpty()) {
            add(tx, number, new Consent(ConsentKind.AGREED, ConsentHow.PERSON, by, "", clock.instant()), null);
        } else {
            require(tx, number);
        }
    }

    /// No more texts.
    ///
    /// @param reference of what said so; the same is noted once
    /// @return whether it was news
    public boolean stop(Tx tx, PhoneNumber number, ConsentHow how, String by, String reference, Instant at) {
        if (ConsentRows.known(tx, reference)) {
            return false;
        }
        boolean news = !stopped(tx, number);
        add(tx, number, new Consent(ConsentKind.STOPPED, how, by, "", at), reference);
        return news;
    }

    /// The client texted that texts may come again.
    boolean start(Tx tx, PhoneNumber number, String reference, Instant at) {
        if (ConsentRows.known(tx, reference)) {
            return false;
        }
        boolean news = stopped(tx, number);
        add(tx, number, new Consent(ConsentKind.STARTED, ConsentHow.REPLY, "", "", at), reference);
        return news;
    }

    /// What the client told somebody of the practice.
    ///
    /// @param reason the client's wish in that person's words
    public void told(Tx tx, PhoneNumber number, ConsentKind kind, String by, String reason) {
        add(tx, number, new Consent(kind, ConsentHow.PERSON, by, reason, clock.instant()), null);
    }

    /// What is noted last holds, whatever the provider's clock and ours say: its time is after all that was noted
    /// before.
    private void add(Tx tx, PhoneNumber number, Consent said, @Nullable String reference) {
        var after = now(tx, number)
                .map(Consent::at)
                .map(at -> at.plus(1, ChronoUnit.MICROS))
                .filter(at -> at.isAfter(said.at()))
                .orElse(said.at());
        var noted = new Consent(said.kind(), said.how(), said.by(), said.reason(), after);
        ConsentRows.insert(tx, ids.next(), number, noted, reference);
    }
}
