package dev.tillbridge.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives a text to the provider. Providers of texts know no idempotency key: what broke off is looked for by number,
/// time and mark, and only when the provider has had time to list it and does not is it sent again.
final class SendText implements Step {
    static final String NAME = "send-text";

    /// Long after a request that was cut off could still be taken.
    private static final Duration LISTED_BY = Duration.ofMinutes(15);

    /// For so long it is asked whether it was taken.
    private static final Duration ASKED_FOR = Duration.ofDays(3);

    /// The provider's clock and ours; the mark tells which text it is.
    private static final Duration CLOCKS = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;
    private final TextSender sender;
    private final Consents consents;
    private final Map<String, TextLetters> letters;

    SendText(Database database, Clock clock, TextSender sender, Consents consents, Map<String, TextLetters> letters) {
        this.database = database;
        this.clock = clock;
        this.sender = sender;
        this.consents = consents;
        this.letters = Map.copyOf(letters);
    }

    /// @param reference the provider's; null where nobody will ever know whether it was taken
    /// @param optedOut whether the provider said that the number wants none
    record Came(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reference,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean optedOut) {
        boolean stopped() {
            return optedOut != null && optedOut;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        Text text;
        try {
            var message = message(context);
            refuseStopped(message);
            text = of(message).compose(message);
        } catch (ProblemException notMade) {
            return notDone(notMade.problem(), notMade.problem().code() == ProblemCode.TEXT_OPTED_OUT);
        }
        return switch (sender.send(text)) {
            case TextAnswer.Taken(var reference) -> came(reference, null);
            case TextAnswer.NotSent(var problem, var forGood) -> notDone(problem, forGood);
            case TextAnswer.OptedOut() -> came(null, true);
            case TextAnswer.MayBeSent(var problem) -> new StepResult.Unknown(problem);
        };
    }

    private void refuseStopped(TextMessage message) {
        boolean stopped = database.<Boolean>read(view -> consents.stopped(view, message.to()));
        if (stopped && !of(message).tellsOfTheEnd()) {
            throw Problem.of(ProblemCode.TEXT_OPTED_OUT).asException();
        }
    }

    @Override
    public StepResult resolve(StepContext context) {
        var message = message(context);
        var since = context.startedAt().minus(CLOCKS);
        return switch (sender.find(message.to(), message.mark(), since)) {
            case TextFound.Found(var reference) -> came(reference, null);
            case TextFound.Absent() ->
                passed(context, LISTED_BY)
                        ? notDone(Problem.of(ProblemCode.TEXT_NEVER_TAKEN), false)
                        : new StepResult.Unknown(Problem.of(ProblemCode.TEXT_MAY_BE_SENT));
            case TextFound.NotKnown(var problem) ->
                passed(context, ASKED_FOR) ? came(null, null) : new StepResult.Unknown(problem);
        };
    }

    /// A clock that was set back proves nothing.
    private static boolean passed(StepContext context, Duration time) {
        return !context.now().isBefore(context.startedAt().plus(time));
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var message = TextRows.find(tx, context.activity().value()).orElseThrow();
        var now = clock.instant();
        switch (result) {
            case StepResult.Done(var answer) -> done(tx, message, Json.as(answer, Came.class), now);
            case StepResult.NotDone(var problem) -> {
                boolean over = MessagePlan.isForGood(problem, MessagePlan.before(context.journal(), NAME) + 1);
                put(tx, message.in(over ? TextState.NOT_SENT : TextState.QUEUED, Optional.of(problem), now));
            }
            case StepResult.Unknown _ ->
                put(tx, message.in(TextState.MAY_BE_SENT, Optional.of(Problem.of(ProblemCode.TEXT_MAY_BE_SENT)), now));
            case StepResult.Pending _ -> {}
        }
    }

    private void done(Tx tx, TextMessage message, Came came, Instant now) {
        var reference = came.reference();
        if (reference != null) {
            put(tx, message.taken(reference, now));
        } else if (came.stopped()) {
            consents.stop(tx, message.to(), ConsentHow.PROVIDER, "", message.id(), now);
            put(tx, message.in(TextState.NOT_SENT, Optional.of(Problem.of(ProblemCode.TEXT_OPTED_OUT)), now));
        } else {
            put(tx, message.in(TextState.MAY_BE_SENT, Optional.of(Problem.of(ProblemCode.TEXT_MAY_BE_SENT)), now));
        }
    }

    private TextMessage message(StepContext context) {
        return database.<Optional<TextMessage>>read(
                        view -> TextRows.find(view, context.activity().value()))
                .orElseThrow();
    }

    private void put(Tx tx, TextMessage message) {
        TextRows.update(tx, message);
        of(message).changed(tx, message);
    }

    private TextLetters of(TextMessage message) {
        var kind = letters.get(message.kind());
        if (kind == null) {
            throw new IllegalStateException("nobody writes texts of the kind " + message.kind());
        }
        return kind;
    }

    private static StepResult came(@Nullable String reference, @Nullable Boolean optedOut) {
        return new StepResult.Done(Json.tree(new Came(reference, optedOut)));
    }

    private static StepResult notDone(Problem problem, boolean forGood) {
        if (!forGood) {
            return new StepResult.NotDone(problem);
        }
        var details = new HashMap<>(problem.details());
        details.put(SendMessage.FOR_GOOD, "yes");
        return new StepResult.NotDone(new Problem(problem.code(), details));
    }
}
