package dev.tillbridge.checkout;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.SavedCardProvider;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Duration;

/// Reads the charge of a saved card again after it was confirmed, before anything is believed.
final class WatchCard implements Look {
    static final String NAME = "watch-card";
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SavedCardProvider provider;
    private final SaleBooks books;

    WatchCard(SavedCardProvider provider, SaleBooks books) {
        this.provider = provider;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var charge = SaleJournal.of(context.journal()).reference().orElseThrow();
        return switch (provider.look(charge)) {
            case ProviderAnswer.Known(var truth) -> judge(context, truth);
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    private static StepResult judge(StepContext context, ChargeTruth truth) {
        return switch (truth.status()) {
            case CAPTURED -> end(WatchEnd.PAID, truth);
            case CLOSED -> end(WatchEnd.CLOSED, truth);
            case OPEN -> end(WatchEnd.REFUSED, truth);
            case UNDER_WAY, AUTHORIZED -> wait(context);
        };
    }

    private static StepResult wait(StepContext context) {
        var confirmed = context.journal()
                .latest(ChargeCard.NAME)
                .orElse(context.journal().begun());
        if (context.now().isAfter(confirmed.at().plus(PATIENCE))) {
            return new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        }
        return new StepResult.Pending(
                Json.tree(new Watched(null, true, null)), context.now().plus(PAUSE));
    }

    private static StepResult end(WatchEnd end, ChargeTruth truth) {
        return new StepResult.Done(Json.tree(new Watched(end, false, truth)));
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
                    books.closed(tx, sale, watched.truth(), Problem.of(ProblemCode.CARD_DECLINED));
                }
            }
            case StepResult.Unknown _ -> books.notSure(tx, sale);
            case StepResult.NotDone _, StepResult.Pending _ -> {}
        }
    }
}
