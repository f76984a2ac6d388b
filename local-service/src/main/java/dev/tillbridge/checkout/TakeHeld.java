package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;

/// Takes the money that is held on a card. The processor takes it once, however often it is asked, so that finding out
/// what became of it and doing it again are the same.
final class TakeHeld implements Step {
    static final String NAME = "take-held";

    private final PaymentProvider provider;
    private final SaleBooks books;

    TakeHeld(PaymentProvider provider, SaleBooks books) {
        this.provider = provider;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var charge = SaleJournal.of(context.journal()).payment().orElseThrow();
        return judge(provider.take(charge, context.key()));
    }

    @Override
    public StepResult resolve(StepContext context) {
        var charge = SaleJournal.of(context.journal()).payment().orElseThrow();
        return switch (provider.look(charge)) {
            case ProviderAnswer.Known(var truth)
            when truth.status() == ChargeStatus.AUTHORIZED ->
                // A key of its own: an old one may answer what was true then.
                judge(provider.take(charge, context.key() + "-" + context.now().getEpochSecond()));
            case ProviderAnswer.Known known -> judge(known);
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    private static StepResult judge(ProviderAnswer answer) {
        return switch (answer) {
            case ProviderAnswer.Known(var truth) -> judge(truth);
            case ProviderAnswer.NotDone(var problem, var _) ->
                new StepResult.NotDone(Problem.of(
                        ProblemCode.HOLD_NOT_TAKEN, "why", problem.code().name()));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    private static StepResult judge(ChargeTruth truth) {
        return switch (truth.status()) {
            case CAPTURED, CLOSED -> new StepResult.Done(Json.tree(new Watched(WatchEnd.of(truth), false, truth)));
            case OPEN, UNDER_WAY, AUTHORIZED -> new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var sale = SaleJournal.of(context.journal());
        switch (result) {
            case StepResult.Done(var answer) -> taken(tx, sale, Json.as(answer, Watched.class));
            case StepResult.NotDone(var problem) -> books.notTaken(tx, sale, problem);
            case StepResult.Unknown _ -> books.notSure(tx, sale);
            case StepResult.Pending _ -> {}
        }
    }

    private void taken(Tx tx, SaleJournal sale, Watched end) {
        var truth = end.known();
        if (truth.status() == ChargeStatus.CAPTURED) {
            books.captured(tx, sale, truth);
        } else {
            books.holdOver(tx, sale, truth);
        }
    }
}
