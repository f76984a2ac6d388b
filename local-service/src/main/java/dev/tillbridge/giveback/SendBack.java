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
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Gives the money back, once: a lost answer is looked up in the complete list of the payment's refunds.
final class SendBack implements Step {
    static final String NAME = "send-back";

    /// After so long nobody at the desk expects it to go by itself any more.
    private static final Duration LONG_AGO = Duration.ofDays(7);

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
        // An earlier one was looked for in vain before this; it may have come out since.
        return context.number() > 1 ? found(context, false) : send(context, false);
    }

    @Override
    public StepResult resolve(StepContext context) {
        return found(context, true);
    }

    private StepResult found(StepContext context, boolean sameKey) {
        return switch (provider.find(order(context))) {
            case RefundAnswer.Known(var truth) -> done(context, truth);
            case RefundAnswer.Absent _ -> sameKey ? absent(context) : send(context, false);
            case RefundAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(unknown(problem));
            case RefundAnswer.Unknown(var problem) -> new StepResult.Unknown(unknown(problem));
        };
    }

    private StepResult absent(StepContext context) {
        if (context.mayRepeatKey()) {
            return send(context, true);
        }
        if (context.startedAt().isAfter(context.now())) {
            // The clock was set back: what was asked may be seconds old, and on its way still.
            return new StepResult.Unknown(Problem.of(ProblemCode.GIVE_BACK_UNKNOWN));
        }
        // Older than the processor remembers: what was asked then cannot arrive any more.
        var age = Duration.between(context.journal().begun().at(), context.now());
        return new StepResult.NotDone(Problem.of(
                age.compareTo(LONG_AGO) > 0 ? ProblemCode.GIVE_BACK_TOO_LATE : ProblemCode.GIVE_BACK_UNREACHABLE));
    }

    /// @param repeated whether the same was sent before: then only the processor's own refusal of it says that it did
    ///     not go, since the first may still be on its way
    private StepResult send(StepContext context, boolean repeated) {
        return switch (provider.refund(order(context), context.key())) {
            case RefundAnswer.Known(var truth) -> done(context, truth);
            case RefundAnswer.NotDone(var problem, var again) -> {
                boolean refused = problem.code() == ProblemCode.PROCESSOR_REFUSED && !again;
                yield repeated && !refused
                        ? new StepResult.Unknown(unknown(problem))
                        : new StepResult.NotDone(refused(problem));
            }
            case RefundAnswer.Unknown(var problem) -> new StepResult.Unknown(unknown(problem));
            case RefundAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.GIVE_BACK_UNKNOWN));
        };
    }

    private static StepResult done(StepContext context, RefundTruth truth) {
        var order = order(context);
        boolean asAsked =
                truth.amount().equals(order.amount()) && truth.payment().equals(order.payment());
        return asAsked
                ? new StepResult.Done(Json.tree(truth))
                : new StepResult.Unknown(Problem.of(ProblemCode.GIVE_BACK_UNKNOWN));
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
