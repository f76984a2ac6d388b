package dev.tillbridge.message;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks what became of a text that was taken: a provider cannot call a service behind a clinic's router. A few times,
/// for a day.
final class WatchText implements Look {
    static final String NAME = "watch-text";
    private static final List<Duration> AFTER = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(3),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24));

    private final Database database;
    private final Clock clock;
    private final TextSender sender;
    private final Consents consents;
    private final Map<String, TextLetters> letters;

    WatchText(Database database, Clock clock, TextSender sender, Consents consents, Map<String, TextLetters> letters) {
        this.database = database;
        this.clock = clock;
        this.sender = sender;
        this.consents = consents;
        this.letters = Map.copyOf(letters);
    }

    /// @param state what it came to, as far as anybody will know
    record Came(TextState state, Optional<Problem> problem, boolean optedOut) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var message = database.<Optional<TextMessage>>read(
                        view -> TextRows.find(view, context.activity().value()))
                .orElseThrow();
        var course = sender.course(message.reference().orElseThrow());
        return switch (course) {
            case TextCourse.Arrived() -> came(TextState.ARRIVED, null, false);
            case TextCourse.NotArrived(var problem, var optedOut) -> came(TextState.NOT_ARRIVED, problem, optedOut);
            case TextCourse.OnItsWay(), TextCourse.NotKnown _ -> later(context, message);
        };
    }

    private static StepResult later(StepContext context, TextMessage message) {
        // The row keeps this time while it is on its way.
        var taken = message.changedAt();
        return AFTER.stream()
                .map(taken::plus)
                .filter(at -> at.isAfter(context.now()))
                .findFirst()
                .<StepResult>map(at -> new StepResult.Pending(Json.tree("on its way"), at))
                .orElseGet(() -> came(TextState.TAKEN, null, false));
    }

    private static StepResult came(TextState state, @Nullable Problem problem, boolean stop) {
        return new StepResult.Done(Json.tree(new Came(state, Optional.ofNullable(problem), stop)));
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        if (result instanceof StepResult.Done(var answer)) {
            var came = Json.as(answer, Came.class);
            var now = clock.instant();
            var message =
                    TextRows.find(tx, context.activity().value()).orElseThrow().in(came.state(), came.problem(), now);
            if (came.optedOut()) {
                consents.stop(tx, message.to(), ConsentHow.PROVIDER, "", message.id(), now);
            }
            TextRows.update(tx, message);
            var kind = letters.get(message.kind());
            if (kind != null) {
                kind.changed(tx, message);
            }
        }
    }
}
