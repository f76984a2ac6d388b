package dev.tillbridge.checkout;

import dev.tillbridge.activity.JournalRow;
import dev.tillbridge.activity.Next;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.RowKind;
import dev.tillbridge.activity.Step;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.HeldMoney;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/// What comes next of money that is held on a card: it waits for the named time, or for a person, and is taken then.
///
/// @param truth what the processor said when it was held
record Hold(SaleJournal sale, ChargeTruth truth) {
    /// So long before the bank lets it go it is taken at the latest, whatever the clinic's time is.
    private static final Duration LAST_HOURS = Duration.ofHours(12);

    /// After the processor certainly did not take it.
    private static final Duration PAUSE = Duration.ofMinutes(15);

    /// When it is taken if nobody wishes otherwise.
    Instant takeAt() {
        var set = sale.request().order().takeAt();
        var named = set == null ? truth.seenAt() : set;
        var until = truth.heldUntil();
        return until == null
                ? named
                : Stream.of(named, until.minus(LAST_HOURS))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }

    Next next(Step take) {
        var tried = sale.outcome(TakeHeld.NAME);
        if (tried == Outcome.NEVER_STARTED || tried == Outcome.NOT_DONE) {
            var since = sale.journal()
                    .latest(TakeHeld.NAME)
                    .or(() -> sale.journal().latest(sale.way().watch()))
                    .orElseThrow();
            if (!isTime(since)) {
                var until = tried == Outcome.NOT_DONE ? since.at().plus(PAUSE) : takeAt();
                return new Next.Await(Set.of(HeldMoney.TAKE_NOW, HeldMoney.LET_GO), until);
            }
        }
        return new Next.Do(take);
    }

    private boolean isTime(JournalRow since) {
        return sale.journal().rows().stream()
                .filter(row -> row.number() > since.number())
                .anyMatch(row -> row.kind() == RowKind.TIME_CAME
                        || (row.kind() == RowKind.SIGNAL && row.name().equals(HeldMoney.TAKE_NOW.name())));
    }
}
