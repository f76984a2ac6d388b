package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.Charges;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Duration;

/// Ends a charge for good: it is taken away from the client, cancelled and read again. If a card was faster, the money
/// that moved is the truth. Only after this may anybody be told that nothing was charged.
final class MakeFinal implements Step {
    static final String NAME = "make-final";
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final Charges charges;
    private final TakenAway away;
    private final SaleBooks books;

    MakeFinal(Charges charges, TakenAway away, SaleBooks books) {
        this.charges = charges;
        this.away = away;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean makesFinal() {
        return true;
    }

    @Override
    public StepResult run(StepContext context) {
        return end(context);
    }

    @Override
    public StepResult resolve(StepContext context) {
        return end(context);
    }

    private StepResult end(StepContext context) {
        var sale = SaleJournal.of(context.journal());
        var why = sale.whyFinal().orElse(Problem.of(ProblemCode.STOPPED));
        var known = sale.reference();
        if (known.isPresent()) {
            return end(sale, known.get(), why, context.key());
        }
        // The charge may exist although we were never told its name.
        var since = context.journal().begun().at().minus(CLOCKS_DIFFER);
        return switch (charges.find(sale.request().order(), since)) {
            case ProviderAnswer.Known(var truth) -> end(sale, truth.reference(), why, context.key());
            case ProviderAnswer.Absent _ -> new StepResult.Done(Json.tree(new Finality(null, why)));
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
        };
    }

    private StepResult end(SaleJournal sale, String charge, Problem why, String key) {
        away.from(sale, charge);
        return switch (charges.makeFinal(charge, key)) {
            case ProviderAnswer.Known(var truth) -> judge(truth, why);
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    private static StepResult judge(ChargeTruth truth, Problem why) {
        return switch (truth.status()) {
            case CAPTURED, CLOSED -> new StepResult.Done(Json.tree(new Finality(truth, why)));
            case OPEN, UNDER_WAY, AUTHORIZED -> new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var sale = SaleJournal.of(context.journal());
        switch (result) {
            case StepResult.Done(var answer) -> {
                var finality = Json.as(answer, Finality.class);
                var truth = finality.truth();
                if (truth == null) {
                    books.notCharged(tx, sale, finality.why());
                } else if (truth.status() == ChargeStatus.CAPTURED) {
                    books.captured(tx, sale, truth);
                } else {
                    books.closed(tx, sale, truth, finality.why());
                }
            }
            case StepResult.Unknown _ -> books.notSure(tx, sale);
            case StepResult.NotDone _, StepResult.Pending _ -> {}
        }
    }
}
