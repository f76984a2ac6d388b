package dev.tillbridge.message;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Hands a message over. Nobody can be asked later whether it was taken, so what broke off stays "may have been sent".
final class SendMessage implements Step {
    static final String NAME = "send-message";

    /// Stands among a problem's particulars when the same message would be refused again.
    static final String FOR_GOOD = "forGood";

    private final Database database;
    private final Clock clock;
    private final MailSender sender;
    private final Map<String, Letters> letters;

    SendMessage(Database database, Clock clock, MailSender sender, Map<String, Letters> letters) {
        this.database = database;
        this.clock = clock;
        this.sender = sender;
        this.letters = Map.copyOf(letters);
    }

    /// @param state what the message came to
    record Came(MessageState state) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        Mail mail;
        try {
            var message = database.read(
                            view -> MessageRows.find(view, context.activity().value()))
                    .orElseThrow();
            mail = of(message).compose(message);
        } catch (ProblemException notMade) {
            return notDone(notMade.problem(), false);
        }
        return switch (sender.send(mail)) {
            case MailAnswer.Sent _ -> came(MessageState.SENT);
            case MailAnswer.NotSent(var problem, var forGood) -> notDone(problem, forGood);
            case MailAnswer.MayBeSent _ -> came(MessageState.MAY_BE_SENT);
        };
    }

    @Override
    public StepResult resolve(StepContext context) {
        return came(MessageState.MAY_BE_SENT);
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var message = MessageRows.find(tx, context.activity().value()).orElseThrow();
        switch (result) {
            case StepResult.Done(var answer) -> {
                var state = Json.as(answer, Came.class).state();
                var why = state == MessageState.MAY_BE_SENT
                        ? Optional.of(Problem.of(ProblemCode.MAIL_MAY_BE_SENT))
                        : Optional.<Problem>empty();
                put(tx, message.in(state, why, clock.instant()));
            }
            case StepResult.NotDone(var problem) -> {
                boolean over = MessagePlan.isForGood(problem, MessagePlan.before(context.journal(), NAME) + 1);
                var state = over ? MessageState.NOT_SENT : MessageState.QUEUED;
                put(tx, message.in(state, Optional.of(problem), clock.instant()));
            }
            case StepResult.Unknown _, StepResult.Pending _ -> {}
        }
    }

    private void put(Tx tx, Message message) {
        MessageRows.update(tx, message);
        of(message).changed(tx, message);
    }

    private Letters of(Message message) {
        var kind = letters.get(message.kind());
        if (kind == null) {
            throw new IllegalStateException("nobody writes messages of the kind " + message.kind());
        }
        return kind;
    }

    private static StepResult came(MessageState state) {
        return new StepResult.Done(Json.tree(new Came(state)));
    }

    private static StepResult notDone(Problem problem, boolean forGood) {
        if (!forGood) {
            return new StepResult.NotDone(problem);
        }
        var details = new HashMap<>(problem.details());
        details.put(FOR_GOOD, "yes");
        return new StepResult.NotDone(new Problem(problem.code(), details));
    }
}
