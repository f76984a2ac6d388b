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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Watches an open link for days. What is paid by it wakes this look within seconds; by itself it looks twice a day,
/// so that many links cost little.
final class WatchLink implements Look {
    static final String NAME = "watch-link";

    private static final Duration PAUSE = Duration.ofHours(12);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final LinkProvider links;
    private final Sendings sendings;
    private final SaleBooks books;

    WatchLink(LinkProvider links, Sendings sendings, SaleBooks books) {
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
        var link = sale.reference().orElseThrow();
        return switch (links.look(link)) {
            case LinkAnswer.Known(var truth) -> judge(context, sale, truth);
            case LinkAnswer.NotDone _, LinkAnswer.Unknown _, LinkAnswer.Absent _ -> unanswered(context, sale);
        };
    }

    /// An open link is no more in doubt for a line that broke: the next look says. From its end on it is made final.
    private static StepResult unanswered(StepContext context, SaleJournal sale) {
        return isOver(context, sale) ? end(WatchEnd.NOBODY, null, List.of()) : wait(context, sale, AGAIN);
    }

    private StepResult judge(StepContext context, SaleJournal sale, LinkTruth truth) {
        return switch (truth.charge().status()) {
            case CAPTURED -> paid(truth);
            case CLOSED -> end(WatchEnd.CLOSED, truth.charge(), List.of());
            case UNDER_WAY, AUTHORIZED -> wait(context, sale, SOON);
            case OPEN ->
                isOver(context, sale) ? end(WatchEnd.NOBODY, truth.charge(), List.of()) : wait(context, sale, PAUSE);
        };
    }

    /// Whoever opened it as well must not pay a second time: those pages are ended before the payment is told. When
    /// that
    /// is not certain the payment is told all the same; what is paid twice is found by the looks that follow.
    private StepResult paid(LinkTruth seen) {
        var truth = seen;
        if (!seen.off()) {
            truth = links.turnOff(seen.reference()) instanceof LinkAnswer.Known(var off) ? off : seen;
        }
        return end(WatchEnd.PAID, truth.charge(), more(truth));
    }

    /// What was taken beside the one payment that the link is for.
    static List<ChargeTruth> more(LinkTruth truth) {
        var one = truth.charge().reference();
        return truth.charges().stream()
                .filter(charge -> charge.status() == ChargeStatus.CAPTURED)
                .filter(charge -> !charge.reference().equals(one))
                .toList();
    }

    static boolean isOver(StepContext context, SaleJournal sale) {
        return !context.now().isBefore(sale.request().link().until());
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var sale = SaleJournal.of(context.journal());
        switch (result) {
            case StepResult.Done(var answer) -> {
                var watched = Json.as(answer, Watched.class);
                if (watched.end() == WatchEnd.PAID && watched.truth() != null) {
                    books.captured(tx, sale, watched.truth());
                    watched.others().forEach(other -> books.twice(tx, sale, other));
                } else if (watched.end() == WatchEnd.CLOSED && watched.truth() != null) {
                    books.closed(tx, sale, watched.truth(), Problem.of(ProblemCode.LINK_OFF));
                }
            }
            case StepResult.Pending(var answer, var _) -> remind(sendings, tx, sale, Json.as(answer, Watched.class));
            case StepResult.Unknown _, StepResult.NotDone _ -> {}
        }
    }

    /// Once: the journal says that it was done.
    static void remind(Sendings sendings, Tx tx, SaleJournal sale, Watched now) {
        var to = sale.request().link().to();
        if (now.reminded() && to != null && !reminded(sale)) {
            sendings.send(tx, sale.request().ask().activityId(), to, true);
        }
    }

    private static boolean reminded(SaleJournal sale) {
        return sale.journal().ofStep(sale.way().watch()).stream()
                .filter(row -> row.payload().has("readingCard"))
                .anyMatch(row -> Json.as(row.payload(), Watched.class).reminded());
    }

    static StepResult end(WatchEnd end, @Nullable ChargeTruth truth, List<ChargeTruth> more) {
        return new StepResult.Done(Json.tree(new Watched(end, false, truth, null, more.isEmpty() ? null : more)));
    }

    static StepResult wait(StepContext context, SaleJournal sale, Duration pause) {
        var link = sale.request().link();
        var remindAt = link.remindAt();
        boolean remind = remindAt != null && !context.now().isBefore(remindAt);
        var next = context.now().plus(pause);
        // Somebody who is paying as it ends is looked at as often as before.
        if (link.until().isAfter(context.now())) {
            next = earlier(next, link.until());
        }
        if (remindAt != null && !remind) {
            next = earlier(next, remindAt);
        }
        // A clock that stands at the very end must not make this look spin.
        var least = context.now().plusSeconds(1);
        return new StepResult.Pending(
                Json.tree(new Watched(null, false, null, remind ? true : null, null)),
                next.isBefore(least) ? least : next);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
