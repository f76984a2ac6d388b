package dev.tillbridge.checkout;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.HostedPages;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Duration;

/// Watches a page of the processor until a card typed there was charged, or for as long as a call may take. A tab that
/// is closed, or a page that was left, is no outcome: the charge is. After that time the page is made final.
final class WatchPage implements Look {
    static final String NAME = "watch-page";

    /// How long a client may take to read out a card, a declined one and another.
    static final Duration PATIENCE = Duration.ofMinutes(20);

    private final HostedPages pages;
    private final SaleBooks books;

    WatchPage(HostedPages pages, SaleBooks books) {
        this.pages = pages;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var page = SaleJournal.of(context.journal()).reference().orElseThrow();
        return switch (pages.look(page)) {
            case ProviderAnswer.Known(var truth) -> judge(context, truth);
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    private static StepResult judge(StepContext context, ChargeTruth truth) {
        var open = open(context);
        boolean late = open.compareTo(PATIENCE) > 0;
        return switch (truth.status()) {
            case CAPTURED -> end(WatchEnd.PAID, truth);
            case CLOSED -> end(WatchEnd.CLOSED, truth);
            case UNDER_WAY, AUTHORIZED ->
                late ? new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN)) : wait(context, true);
            case OPEN -> late ? end(WatchEnd.NOBODY, truth) : wait(context, false);
        };
    }

    /// How long the page has been there.
    private static Duration open(StepContext context) {
        var created = context.journal()
                .latest(CreateCharge.NAME)
                .orElse(context.journal().begun());
        return Duration.between(created.at(), context.now());
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var sale = SaleJournal.of(context.journal());
        switch (result) {
            case StepResult.Done(var answer) -> {
                var watched = Json.as(answer, Watched.class);
                if (watched.end() == WatchEnd.PAID && watched.truth() != null) {
                    books.captured(tx, sale, watched.truth());
                } else if (watched.end() == WatchEnd.CLOSED && watched.truth() != null) {
                    books.closed(tx, sale, watched.truth(), Problem.of(ProblemCode.PAGE_RAN_OUT));
                }
            }
            case StepResult.Unknown _ -> books.notSure(tx, sale);
            case StepResult.NotDone _, StepResult.Pending _ -> {}
        }
    }

    private static StepResult end(WatchEnd end, ChargeTruth truth) {
        return new StepResult.Done(Json.tree(new Watched(end, false, truth)));
    }

    /// Often while a card is probably being typed, seldom later; whatever the processor tells of it wakes us anyhow.
    private static StepResult wait(StepContext context, boolean underWay) {
        var open = open(context);
        var pause = open.compareTo(Duration.ofMinutes(4)) < 0 ? Duration.ofSeconds(2) : Duration.ofSeconds(6);
        return new StepResult.Pending(
                Json.tree(new Watched(null, underWay, null)), context.now().plus(pause));
    }
}
