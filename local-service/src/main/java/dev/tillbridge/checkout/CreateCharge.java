package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.Charges;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// Creates the charge at the processor, unconfirmed: nobody can pay it before it is shown on a card reader.
final class CreateCharge implements Step {
    static final String NAME = "create-charge";
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final Charges charges;
    private final SaleBooks books;

    CreateCharge(Charges charges, SaleBooks books) {
        this.charges = charges;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JsonNode request() {
        return Json.tree(NAME);
    }

    @Override
    public StepResult run(StepContext context) {
        return result(charges.create(order(context), context.key()));
    }

    @Override
    public StepResult resolve(StepContext context) {
        var since = context.startedAt().minus(CLOCKS_DIFFER);
        return switch (charges.find(order(context), since)) {
            case ProviderAnswer.Known(var truth) -> new StepResult.Done(Json.tree(truth));
            case ProviderAnswer.Absent _ ->
                context.mayRepeatKey()
                        ? run(context)
                        : new StepResult.NotDone(Problem.of(ProblemCode.PROCESSOR_OFFLINE));
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
        };
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var sale = SaleJournal.of(context.journal());
        switch (result) {
            case StepResult.Done(var answer) -> books.created(tx, sale, Json.as(answer, ChargeTruth.class));
            case StepResult.NotDone(var problem) -> books.notCharged(tx, sale, problem);
            case StepResult.Unknown _ -> books.notSure(tx, sale);
            case StepResult.Pending _ -> {}
        }
    }

    private static ChargeOrder order(StepContext context) {
        return SaleJournal.of(context.journal()).request().order();
    }

    private static StepResult result(ProviderAnswer answer) {
        return switch (answer) {
            case ProviderAnswer.Known(var truth) -> new StepResult.Done(Json.tree(truth));
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.NotDone(Before.theCharge(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.PROCESSOR_UNREACHABLE));
        };
    }
}
