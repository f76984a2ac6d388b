package dev.tillbridge.checkout;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.LinkAnswer;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.payment.LinkTruth;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Watches a link that is paid from a bank account: until the client agreed on the page like any open link, and from
/// then on until the money is there or came back. What the processor tells of it wakes this look within seconds; by
/// itself it looks four times a day, also after a week in which no service ran.
final class WatchBank implements Look {
    static final String NAME = "watch-bank";
    static final Duration ON_ITS_WAY = Duration.ofHours(6);
    private static final Duration PAUSE = Duration.ofHours(12);
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final LinkProvider links;
    private final Sendings sendings;
    private final SaleBooks books;

    WatchBank(LinkProvider links, Sendings sendings, SaleBooks books) {
        this.links = links;
        this.sendings = sendings;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var sale = SaleJournal.of(context.journal());
        return switch (links.look(sale.reference().orElseThrow())) {
            case LinkAnswer.Known(var truth) -> judge(context, sale, truth);
            case LinkAnswer.NotDone _, LinkAnswer.Unknown _, LinkAnswer.Absent _ -> unanswered(context, sale);
        };
    }

    /// Neither an open link nor money on its way is in doubt for a line that broke: the next look says.
    private static StepResult unanswered(StepContext context, SaleJournal sale) {
        var debit = sale.debit();
        if (debit.isPresent()) {
            return new StepResult.Pending(
                    Json.tree(Watched.onItsWay(debit.get())), context.now().plus(AGAIN));
        }
        return WatchLink.isOver(context, sale)
                ? WatchLink.end(WatchEnd.NOBODY, null, List.of())
                : WatchLink.wait(context, sale, AGAIN);
    }

    private StepResult judge(StepContext context, SaleJournal sale, LinkTruth truth) {
        var charge = truth.charge();
        return switch (charge.status()) {
            case CAPTURED -> paid(truth);
            case UNDER_WAY, AUTHORIZED -> onItsWay(context, sale, truth);
            case CLOSED, OPEN -> unpaid(context, sale, truth);
        };
    }

    /// Whoever opened it as well must not pay a second time.
    private StepResult paid(LinkTruth seen) {
        var truth = seen;
        if (!seen.off()) {
            truth = links.turnOff(seen.reference()) instanceof LinkAnswer.Known(var off) ? off : seen;
        }
        return WatchLink.end(WatchEnd.PAID, truth.charge(), WatchLink.more(truth));
    }

    /// Once a client has agreed on one page, the others are ended, and what was agreed to there is cancelled as long
    /// as it is not sent. When that is not certain, it is done again at the next look.
    private StepResult onItsWay(StepContext context, SaleJournal sale, LinkTruth seen) {
        var charge = seen.charge();
        if (!seen.off() || beside(seen, charge)) {
            var _ = links.withdraw(seen.reference(), Optional.of(charge.reference()));
        }
        return charge.debit()
                .<StepResult>map(debit -> new StepResult.Pending(
                        Json.tree(Watched.onItsWay(debit)), context.now().plus(ON_ITS_WAY)))
                .orElseGet(() -> WatchLink.wait(context, sale, AGAIN));
    }

    private static boolean beside(LinkTruth truth, ChargeTruth kept) {
        return truth.charges().stream()
                .filter(each -> each.status() == ChargeStatus.OPEN || each.status() == ChargeStatus.UNDER_WAY)
                .anyMatch(each -> !each.reference().equals(kept.reference()));
    }

    private static StepResult unpaid(StepContext context, SaleJournal sale, LinkTruth truth) {
        var charge = truth.charge();
        if (charge.failedDebit().isPresent()) {
            return WatchLink.end(WatchEnd.BANK_FAILED, charge, List.of());
        }
        if (charge.status() == ChargeStatus.CLOSED) {
            return WatchLink.end(WatchEnd.CLOSED, charge, List.of());
        }
        return WatchLink.isOver(context, sale)
                ? WatchLink.end(WatchEnd.NOBODY, charge, List.of())
                : WatchLink.wait(context, sale, PAUSE);
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var sale = SaleJournal.of(context.journal());
        switch (result) {
            case StepResult.Done(var answer) -> ended(tx, sale, Json.as(answer, Watched.class));
            case StepResult.Pending(var answer, var _) -> waits(tx, sale, Json.as(answer, Watched.class));
            case StepResult.Unknown _, StepResult.NotDone _ -> {}
        }
    }

    private void ended(Tx tx, SaleJournal sale, Watched watched) {
        if (watched.end() == WatchEnd.PAID && watched.truth() != null) {
            books.captured(tx, sale, watched.truth());
            watched.others().forEach(other -> books.twice(tx, sale, other));
        } else if (watched.end() == WatchEnd.CLOSED && watched.truth() != null) {
            books.closed(tx, sale, watched.truth(), Problem.of(ProblemCode.LINK_OFF));
        }
    }

    private void waits(Tx tx, SaleJournal sale, Watched watched) {
        if (watched.bank() != null) {
            books.onItsWay(tx, sale, watched.bank());
        } else {
            WatchLink.remind(sendings, tx, sale, watched);
        }
    }
}
