package dev.tillbridge.activity;

import dev.tillbridge.activity.Turn.Call;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a step came to while its row could not be written. An unknown outcome is none: the STARTED row alone says
/// that, and it is looked up.
///
/// @param kind of the activity
/// @param key the STARTED row's; of a look only a name
/// @param number how often the step had been started
/// @param look whether the step only looked
/// @param answer the answer, or the problem of what did not happen
/// @param lookAgain for what is accepted over there and not finished
/// @param lease the number of the lease that it was found out under
public record KeptResult(
        String activity,
        String kind,
        String step,
        String key,
        int number,
        boolean look,
        Outcome outcome,
        JsonNode answer,
        @Nullable Instant lookAgain,
        long lease,
        Instant at)
        implements Kept {
    /// Empty when there is nothing to keep, as of a look that must be fresh when its plan relies on it.
    static Optional<KeptResult> of(Call call, StepResult result, Instant at) {
        if (call.step() instanceof Look look && !look.goesOnWithoutDatabase()) {
            return Optional.empty();
        }
        return switch (result) {
            case StepResult.Done(var answer) -> Optional.of(of(call, Outcome.DONE, answer, null, at));
            case StepResult.NotDone(var problem) ->
                Optional.of(of(call, Outcome.NOT_DONE, Json.tree(problem), null, at));
            case StepResult.Pending(var answer, var again) ->
                call.step() instanceof Look
                        ? Optional.empty()
                        : Optional.of(of(call, Outcome.PENDING, answer, again, at));
            case StepResult.Unknown _ -> Optional.empty();
        };
    }

    private static KeptResult of(Call call, Outcome outcome, JsonNode answer, @Nullable Instant again, Instant at) {
        var context = call.context();
        return new KeptResult(
                context.activity().value(),
                call.lease().kind(),
                call.step().name(),
                context.key(),
                context.number(),
                call.step() instanceof Look,
                outcome,
                answer,
                again,
                call.lease().number(),
                at);
    }

    /// As the step gave it.
    public StepResult result() {
        return switch (outcome) {
            case DONE -> new StepResult.Done(answer);
            case NOT_DONE -> new StepResult.NotDone(Json.as(answer, Problem.class));
            case PENDING -> new StepResult.Pending(answer, lookAgain == null ? at : lookAgain);
            case UNKNOWN, STARTED, NEVER_STARTED -> throw new IllegalStateException("never kept: " + outcome);
        };
    }

    /// Whether it says what a step may be called for now. A thing that was done stays done. That it was not, or not
    /// yet, counts only while nobody else can have tried it since, under the same key.
    boolean answers(Call call) {
        if (!call.step().name().equals(step)) {
            return false;
        }
        if (call.step() instanceof Look) {
            return look;
        }
        boolean alone = call.lease().number() <= lease + 1;
        return call.resolve() && call.context().key().equals(key) && (outcome == Outcome.DONE || alone);
    }

    boolean saysTheSame(KeptResult other) {
        return key.equals(other.key)
                && outcome == other.outcome
                && Digest.of(answer).equals(Digest.of(other.answer));
    }
}
