package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.Decline;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.SavedCardProvider;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Duration;

/// Confirms the charge of a saved card. Whatever comes of it, one charge is paid at most once; when its answer is lost
/// the charge is looked at, and one that is not paid is tried again under the same key for a minute, then made final.
final class ChargeCard implements Step {
    static final String NAME = "charge-card";

    /// A charge that comes this long after the click would surprise whoever pressed it.
    private static final Duration TOO_LATE = Duration.ofSeconds(90);

    private static final Duration SAME_KEY = Duration.ofMinutes(1);
    private static final String BANK_ASKS = "authentication_required";

    private final SavedCardProvider provider;
    private final ClientCards cards;
    private final SaleBooks books;

    ChargeCard(SavedCardProvider provider, ClientCards cards, SaleBooks books) {
        this.provider = provider;
        this.cards = cards;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        if (context.now().isAfter(context.journal().begun().at().plus(TOO_LATE))) {
            return new StepResult.NotDone(Problem.of(ProblemCode.CARD_TOO_LATE));
        }
        // It may have been removed at another desk since it was looked at.
        var removed = CheckCard.refusal(cards, SaleJournal.of(context.journal()));
        return removed.isPresent() ? new StepResult.NotDone(removed.get()) : confirm(context);
    }

    private StepResult confirm(StepContext context) {
        return switch (provider.confirm(charge(context), context.key())) {
            case ProviderAnswer.Known(var truth) -> new StepResult.Done(Json.tree(truth));
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.NotDone(Before.theCharge(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    @Override
    public StepResult resolve(StepContext context) {
        return switch (provider.look(charge(context))) {
            case ProviderAnswer.Known(var truth) -> judge(context, truth);
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    private StepResult judge(StepContext context, ChargeTruth truth) {
        if (truth.status() != ChargeStatus.OPEN || truth.decline().isPresent()) {
            return new StepResult.Done(Json.tree(truth));
        }
        boolean soon = !context.now().isAfter(context.startedAt().plus(SAME_KEY));
        return soon && context.mayRepeatKey()
                ? run(context)
                : new StepResult.NotDone(Problem.of(ProblemCode.CARD_TOO_LATE));
    }

    private static String charge(StepContext context) {
        return SaleJournal.of(context.journal()).reference().orElseThrow();
    }

    /// What a bank's refusal of a saved card means.
    static Problem why(Decline decline) {
        return Problem.of(decline.code().equals(BANK_ASKS) ? ProblemCode.CARD_NEEDS_CLIENT : ProblemCode.CARD_DECLINED);
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        if (result instanceof StepResult.Unknown) {
            books.notSure(tx, SaleJournal.of(context.journal()));
        }
    }
}
