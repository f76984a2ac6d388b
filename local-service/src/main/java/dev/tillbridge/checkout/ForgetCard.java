package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.CardAnswer;
import dev.tillbridge.payment.SavedCard;
import dev.tillbridge.payment.SavedCardProvider;
import dev.tillbridge.payment.SavedCards;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.util.Map;

/// Has the processor forget a card. Done twice it does no harm, so whatever is not certain is done again under a key of
/// its own.
final class ForgetCard implements Step {
    static final String NAME = "forget-card";

    private final Database database;
    private final SavedCardProvider provider;
    private final SavedCards cards;

    ForgetCard(Database database, SavedCardProvider provider, SavedCards cards) {
        this.database = database;
        this.provider = provider;
        this.cards = cards;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        return forget(context, context.key());
    }

    @Override
    public StepResult resolve(StepContext context) {
        return forget(context, context.key() + "-" + context.now().getEpochSecond());
    }

    private StepResult forget(StepContext context, String key) {
        var card =
                database.<SavedCard>read(view -> cards.find(view, card(context)).orElseThrow());
        return switch (provider.forget(card.card(), key)) {
            case CardAnswer.Forgotten _ -> new StepResult.Done(Json.tree(Map.of()));
            case CardAnswer.Kept _ -> new StepResult.Unknown(Problem.of(ProblemCode.PROCESSOR_UNREACHABLE));
            case CardAnswer.Unknown(var problem) -> new StepResult.Unknown(problem);
        };
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        if (result instanceof StepResult.Done) {
            cards.forgotten(tx, card(context), context.now());
        }
    }

    private static String card(StepContext context) {
        return context.journal().request(ForgetPlan.Asked.class).card();
    }
}
