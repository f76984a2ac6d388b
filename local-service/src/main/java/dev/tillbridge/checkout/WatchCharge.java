package dev.tillbridge.checkout;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.Charges;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Duration;

/// Watches a charge at the processor alone, without a card reader, until it is paid or can never be paid any more. What
/// nobody answers is not known.
abstract class WatchCharge implements Look {
    private final Charges charges;
    private final SaleBooks books;
    private final ProblemCode closed;

    /// @param closed why it is not paid when the processor has closed it
    WatchCharge(Charges charges, SaleBooks books, ProblemCode closed) {
        this.charges = charges;
        this.books = books;
        this.closed = closed;
    }

    /// What follows from what the processor says.
    abstract StepResult judge(StepContext context, ChargeTruth truth);

    @Override
    public final StepResult run(StepContext context) {
        var charge = SaleJournal.of(context.journal()).reference().orElseThrow();
        return switch (charges.look(charge)) {
            case ProviderAnswer.Known(var truth) -> judge(context, truth);
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Absent _ -> unknown();
        };
    }

    @Override
    public final void record(Tx tx, StepContext context, StepResult result) {
        var sale = SaleJournal.of(context.journal());
        switch (result) {
            case StepResult.Done(var answer) -> ended(tx, sale, Json.as(answer, Watched.class));
            case StepResult.Unknown _ -> books.notSure(tx, sale);
            case StepResult.NotDone _, StepResult.Pending _ -> {}
        }
    }

    private void ended(Tx tx, SaleJournal sale, Watched watched) {
        if (watched.end() == WatchEnd.PAID) {
            books.captured(tx, sale, watched.known());
        } else if (watched.end() == WatchEnd.CLOSED) {
            books.closed(tx, sale, watched.known(), Problem.of(closed));
        }
    }

    static StepResult unknown() {
        return new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
    }

    static StepResult end(WatchEnd end, ChargeTruth truth) {
        return new StepResult.Done(Json.tree(new Watched(end, false, truth)));
    }

    static StepResult wait(StepContext context, boolean underWay, Duration pause) {
        return new StepResult.Pending(
                Json.tree(new Watched(null, underWay, null)), context.now().plus(pause));
    }
}
