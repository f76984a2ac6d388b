package dev.tillbridge.activity;

import static dev.tillbridge.problem.ProblemCode.STEP_NOT_RECORDED;

import dev.tillbridge.activity.JournalRows.NewRow;
import dev.tillbridge.activity.Turn.Call;
import dev.tillbridge.activity.Turn.Rest;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Stores what a step came to, with the step's own books, and says when to look again. Inside one transaction.
final class Concluder {
    /// Nothing stays unknown longer than this without a person hearing of it.
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /// What is still unknown then is told once more, so that screens can say that nobody is sure.
    private static final Duration NOT_SURE = Duration.ofSeconds(15);

    private final Backoff backoff;
    private final Asking asking;
    private final Decider decider;

    Concluder(Backoff backoff, Asking asking, Decider decider) {
        this.backoff = backoff;
        this.asking = asking;
        this.decider = decider;
    }

    /// Throws [LeaseLost] unless the lease holds.
    ///
    /// @param goOn false when the runner stops: the activity is left due for the next one
    Turn conclude(Tx tx, Call call, StepResult result, boolean goOn, Instant now) {
        boolean told = AgendaRows.hold(tx, call.lease(), call.known().last().number());
        var stored = new Stored(store(tx, call, result, now), told);
        return switch (result) {
            case StepResult.Done done -> next(tx, call, stored, nothingUnknown(tx, call), goOn, now);
            case StepResult.NotDone notDone -> next(tx, call, stored, nothingUnknown(tx, call), goOn, now);
            case StepResult.Pending(JsonNode answer, Instant lookAgain) ->
                restOrHear(tx, call, stored, nothingUnknown(tx, call), lookAgain, goOn, now);
            case StepResult.Unknown(Problem problem) -> {
                var lookAgain = unknown(tx, call, problem, now);
                yield restOrHear(tx, call, stored, lookAgain.lease(), lookAgain.at(), goOn, now);
            }
        };
    }

    /// The effect is as it is, but our books refused its result: nothing of it is stored, and it is looked up
    /// again.
    Turn notRecorded(Tx tx, Call call, Instant now) {
        var problem = Problem.of(STEP_NOT_RECORDED, "step", call.step().name());
        var lookAgain = unknown(tx, call, problem, now);
        asking.ask(tx, lookAgain.lease(), problem, now);
        AgendaRows.release(tx, call.lease(), lookAgain.at());
        return new Rest();
    }

    private Turn next(Tx tx, Call call, Stored stored, Lease lease, boolean goOn, Instant now) {
        if (!goOn) {
            AgendaRows.release(tx, lease, now);
            return new Rest();
        }
        return decider.decide(tx, lease, stored.journal(tx, call), now);
    }

    /// Lets go until `due`, unless something was told since the plan was asked: nothing that was told gets lost.
    private Turn restOrHear(
            Tx tx, Call call, Stored stored, Lease lease, @Nullable Instant due, boolean goOn, Instant now) {
        long seen = call.known().last().number();
        boolean told = stored.journal(tx, call).rows().stream()
                .anyMatch(
                        row -> row.number() > seen && (row.kind() == RowKind.SIGNAL || row.kind() == RowKind.DECISION));
        if (told) {
            return next(tx, call, stored, lease, goOn, now);
        }
        AgendaRows.release(tx, lease, due);
        return new Rest();
    }

    /// The row that was appended; null when there is nothing new to say.
    private static @Nullable JournalRow store(Tx tx, Call call, StepResult result, Instant now) {
        var outcome = outcome(result);
        var payload = payload(result);
        var name = call.step().name();
        boolean settled = outcome == Outcome.DONE || outcome == Outcome.NOT_DONE;
        boolean sameAgain = call.context()
                .journal()
                .latest(name)
                .filter(row ->
                        row.outcome() == outcome && Digest.of(row.payload()).equals(Digest.of(payload)))
                .isPresent();
        boolean lastsOn = outcome == Outcome.UNKNOWN && becomesUnsure(call, now);
        if (!settled && sameAgain && !lastsOn && !isFirst(call)) {
            return null;
        }
        var kind = call.step() instanceof Look ? RowKind.LOOKED : RowKind.RESULT;
        var key = call.step() instanceof Look ? null : call.context().key();
        var id = call.lease().activity();
        var row = NewRow.of(id, kind, name, key, null, outcome, payload);
        long number = JournalRows.next(tx);
        JournalRows.append(tx, number, List.of(row), now);
        call.step().record(tx, call.context(), result);
        return row.numbered(number, now);
    }

    /// The first result of an effect is always stored, whatever an earlier number of it came to.
    private static boolean isFirst(Call call) {
        return !(call.step() instanceof Look) && !call.resolve();
    }

    private static Lease nothingUnknown(Tx tx, Call call) {
        if (call.lease().looks() == 0) {
            return call.lease();
        }
        AgendaRows.looks(tx, call.lease(), 0);
        return call.lease().withLooks(0);
    }

    private LookAgain unknown(Tx tx, Call call, Problem problem, Instant now) {
        int looks = call.lease().looks();
        AgendaRows.looks(tx, call.lease(), looks + 1);
        var lease = call.lease().withLooks(looks + 1);
        var since = unknownSince(call, now);
        var next = backoff.next(since, looks, now).orElse(null);
        var heard = since.plus(SILENCE);
        if (!heard.isAfter(now)) {
            return new LookAgain(asking.ask(tx, lease, problem, now), next);
        }
        var told = since.plus(NOT_SURE);
        var latest = told.isAfter(now) ? told : heard;
        return new LookAgain(lease, next != null && next.isAfter(latest) ? latest : next);
    }

    /// Whether it has been unknown for so long that people must hear of it, and no row says so yet.
    private static boolean becomesUnsure(Call call, Instant now) {
        var told = unknownSince(call, now).plus(NOT_SURE);
        var last = call.context().journal().latest(call.step().name());
        return !told.isAfter(now) && last.filter(row -> row.at().isBefore(told)).isPresent();
    }

    private static Instant unknownSince(Call call, Instant now) {
        boolean brokeOff =
                call.resolve() && call.context().journal().outcome(call.step().name()) == Outcome.STARTED;
        var since = brokeOff ? call.context().startedAt() : now;
        for (var row : call.context().journal().ofStep(call.step().name()).reversed()) {
            if (row.outcome() != Outcome.UNKNOWN) {
                break;
            }
            since = row.at();
        }
        // A clock that was set back must not stretch the silence.
        return since.isAfter(now) ? now : since;
    }

    /// What was stored of a step.
    ///
    /// @param row null when there was nothing new to say
    /// @param told whether others had told the activity something since its plan was asked
    private record Stored(@Nullable JournalRow row, boolean told) {
        Journal journal(Tx tx, Call call) {
            return Decider.after(tx, call.known(), row, told);
        }
    }

    private record LookAgain(Lease lease, @Nullable Instant at) {}

    static Outcome outcome(StepResult result) {
        return switch (result) {
            case StepResult.Done done -> Outcome.DONE;
            case StepResult.NotDone notDone -> Outcome.NOT_DONE;
            case StepResult.Unknown unknown -> Outcome.UNKNOWN;
            case StepResult.Pending pending -> Outcome.PENDING;
        };
    }

    static JsonNode payload(StepResult result) {
        return switch (result) {
            case StepResult.Done(JsonNode answer) -> answer;
            case StepResult.NotDone(Problem problem) -> Json.tree(problem);
            case StepResult.Unknown(Problem problem) -> Json.tree(problem);
            case StepResult.Pending(JsonNode answer, Instant lookAgain) -> answer;
        };
    }
}
