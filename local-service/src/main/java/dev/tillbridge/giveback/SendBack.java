package dev.tillbridge.giveback;

import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.RefundAnswer;
import dev.tillbridge.payment.RefundOrder;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.store.Tx;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Gives the money back, once: a lost answer is looked up in the complete list of the payment's refunds.
final class SendBack implements Step {
    static final String NAME = "send-back";

    private final RefundProvider provider;
    private final GiveBackBooks books;

    SendBack(RefundProvider provider, GiveBackBooks books) {
        this.provider = provider;
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
        return switch (provider.refund(order(context), context.key())) {
            case RefundAnswer.Known(var truth) -> new StepResult.Done(Json.tree(truth));
            case RefundAnswer.NotDone(var problem, var _) -> new StepResult.NotDone(refused(problem));
            case RefundAnswer.Unknown(var problem) -> new StepResult.Unknown(unknown(problem));
            case RefundAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.GIVE_BACK_UNKNOWN));
        };
    }

    @Override
    public StepResult resolve(StepContext context) {
        return switch (provider.find(order(context))) {
            case RefundAnswer.Known(var truth) -> new StepResult.Done(Json.tree(truth));
            case RefundAnswer.Absent _ ->
                // Older than the processor remembers: what was asked then cannot arrive any more.
                context.mayRepeatKey()
                        ? run(context)
                        : new StepResult.NotDone(Problem.of(ProblemCode.GIVE_BACK_UNREACHABLE));
            case RefundAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(unknown(problem));
            case RefundAnswer.Unknown(var problem) -> new StepResult.Unknown(unknown(problem));
        };
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var way = new GiveBackJournal(context.journal());
        switch (result) {
            case StepResult.Done(var answer) -> books.taken(tx, way, Json.as(answer, RefundTruth.class));
            case StepResult.NotDone(var problem) -> {
                if (problem.code() != ProblemCode.GIVE_BACK_UNREACHABLE) {
                    books.notGiven(tx, way, problem);
                }
            }
            case StepResult.Unknown(var problem) -> books.notSure(tx, way, problem);
            case StepResult.Pending _ -> {}
        }
    }

    private static RefundOrder order(StepContext context) {
        return new GiveBackJournal(context.journal()).request().order();
    }

    /// Whatever the processor or the network says means another thing for money that goes the other way.
    private static Problem refused(Problem problem) {
        return Problem.of(
                ProblemCode.GIVE_BACK_REFUSED,
                "why",
                ProblemText.of(problem, Locale.ENGLISH).cause());
    }

    private static Problem unknown(Problem problem) {
        return Problem.of(ProblemCode.GIVE_BACK_UNKNOWN, "why", problem.code().name());
    }
}
