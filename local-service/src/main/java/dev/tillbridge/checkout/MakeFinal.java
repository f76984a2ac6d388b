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
            return end(context, sale, known.get(), why);
        }
        // The charge may exist although we were never told its name.
        var since = context.journal().begun().at().minus(CLOCKS_DIFFER);
        return switch (charges.find(sale.request().order(), since)) {
            case ProviderAnswer.Known(var truth) -> end(context, sale, truth.reference(), why);
            case ProviderAnswer.Absent _ -> new StepResult.Done(Json.tree(new Finality(null, why)));
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
        };
    }

    private StepResult end(StepContext context, SaleJournal sale, String charge, Problem why) {
        away.from(sale, charge);
        return switch (charges.makeFinal(charge, context.key())) {
            case ProviderAnswer.Known(var truth) -> judge(context, truth, why);
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    private static StepResult judge(StepContext context, ChargeTruth truth, Problem why) {
        var debit = truth.debit();
        if (debit.isPresent()) {
            // Sent to the client's bank, it cannot be called back: it goes on, and days later it is sure.
            return new StepResult.Pending(
                    Json.tree(Watched.onItsWay(debit.get())), context.now().plus(WatchBank.ON_ITS_WAY));
        }
        return switch (truth.status()) {
            case CAPTURED, CLOSED ->
                new StepResult.Done(
                        Json.tree(new Finality(truth, BankFailure.of(truth).orElse(why))));
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
            case StepResult.Pending(var answer, var _) -> {
                var debit = Json.as(answer, Watched.class).bank();
                if (debit != null) {
                    books.onItsWay(tx, sale, debit);
                }
            }
            case StepResult.NotDone _ -> {}
        }
    }
}
