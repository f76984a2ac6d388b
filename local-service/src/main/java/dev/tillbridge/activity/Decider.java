package dev.tillbridge.activity;

import static dev.tillbridge.problem.ProblemCode.PLAN_STUCK;

import dev.tillbridge.activity.JournalRows.NewRow;
import dev.tillbridge.activity.Turn.Call;
import dev.tillbridge.activity.Turn.Over;
import dev.tillbridge.activity.Turn.Rest;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Asks the plan and writes down what it answered. Works inside the transaction that claimed the activity or
/// stored a result, so that a step's key is committed together with the reason for it.
final class Decider {
    private static final Logger LOG = LoggerFactory.getLogger(Decider.class);

    /// Beyond any calendar; also the last time that the database can hold.
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Plans plans;
    private final Asking asking;

    Decider(Plans plans, Asking asking) {
        this.plans = plans;
        this.asking = asking;
    }

    Turn decide(Tx tx, Lease lease, Journal journal, Instant now) {
        return switch (ask(lease, journal)) {
            case Next.Do(Step step) -> doStep(tx, lease, journal, step, now);
            case Next.Await await -> await(tx, lease, journal, await, now);
            case Next.AskPerson(Problem problem) -> rest(tx, lease, problem, now);
            case Next.Finished(String result) -> finish(tx, lease, result, now);
        };
    }

    /// The first step of an activity that has only just been started; nothing is written. Empty when its plan
    /// wants anything else or fails: then [#decide] is asked, in its turn.
    Optional<First> first(Lease lease, Journal journal, Instant now) {
        try {
            return plans.plan(lease.kind()).next(journal) instanceof Next.Do(Step step)
                    ? Optional.of(first(lease, journal, step, now))
                    : Optional.empty();
        } catch (RuntimeException e) {
            LOG.debug("{} cannot begin at once", lease.activity(), e);
            return Optional.empty();
        }
    }

    private static First first(Lease lease, Journal journal, Step step, Instant now) {
        if (step instanceof Look) {
            return new First(call(lease, step, journal, Keys.look(journal, step, now), false), Optional.empty());
        }
        var context = Keys.fresh(journal, step, now);
        var started = started(step, context);
        var known = journal.and(started.numbered(journal.last().number() + 1, now));
        return new First(new Call(lease, step, context, false, known), Optional.of(started));
    }

    /// @param before what must be stored before the call
    record First(Call call, Optional<NewRow> before) {}

    /// The journal as it is now, given how it was and the row that was appended since; what others appended is
    /// read. `own` is null when there is no such row.
    ///
    /// @param told whether others had appended something before that row
    static Journal after(Tx tx, Journal known, @Nullable JournalRow own, boolean told) {
        if (!told && own != null && JournalRows.next(tx) == own.number() + 1) {
            return known.and(own);
        }
        long except = own == null ? 0 : own.number();
        var others = JournalRows.othersAfter(tx, known.activity(), known.last().number(), except);
        if (others.isEmpty()) {
            return own == null ? known : known.and(own);
        }
        var rows = new ArrayList<>(others);
        if (own != null) {
            rows.add(own);
            rows.sort(Comparator.comparingLong(JournalRow::number));
        }
        rows.addAll(0, known.rows());
        return new Journal(known.activity(), rows);
    }

    private Next ask(Lease lease, Journal journal) {
        try {
            return plans.plan(lease.kind()).next(journal);
        } catch (RuntimeException e) {
            LOG.error("the plan {} cannot go on with {}", lease.kind(), lease.activity(), e);
            return stuck("the plan " + lease.kind() + " failed");
        }
    }

    private static Next.AskPerson stuck(String why) {
        return new Next.AskPerson(Problem.of(PLAN_STUCK, "why", why));
    }

    private Turn doStep(Tx tx, Lease held, Journal journal, Step step, Instant now) {
        var outcome = journal.outcome(step.name());
        boolean unsure = outcome == Outcome.UNKNOWN || outcome == Outcome.STARTED;
        var lease = unsure ? held : asking.settle(tx, held);
        if (step instanceof Look) {
            return call(lease, step, journal, Keys.look(journal, step, now), false);
        }
        if (outcome.isOpen()) {
            return call(lease, step, journal, Keys.started(journal, step, now), true);
        }
        var unknown = Keys.unknownEffect(journal);
        if (unknown.isPresent() && !step.makesFinal()) {
            var why = step.name() + " was wanted while the outcome of " + unknown.get() + " is not known";
            return rest(tx, lease, stuck(why).problem(), now);
        }
        var context = Keys.fresh(journal, step, now);
        long number = JournalRows.next(tx);
        var started = started(step, context);
        JournalRows.append(tx, number, List.of(started), now);
        return new Call(lease, step, context, false, journal.and(started.numbered(number, now)));
    }

    private static NewRow started(Step step, StepContext context) {
        var request = step.request();
        var digest = Digest.of(request);
        return NewRow.of(context.activity(), RowKind.STARTED, step.name(), context.key(), digest, null, request);
    }

    private static Call call(Lease lease, Step step, Journal journal, StepContext context, boolean resolve) {
        return new Call(lease, step, context, resolve, journal);
    }

    private Turn await(Tx tx, Lease lease, Journal journal, Next.Await await, Instant now) {
        asking.settle(tx, lease);
        var until = Json.tree(Map.of("until", await.until().toString()));
        // A plan that goes on waiting for a time of which it was told waits for signals alone.
        boolean told = journal.ofKind(RowKind.TIME_CAME).stream()
                .anyMatch(row -> row.payload().equals(until));
        if (told || !await.until().isBefore(NEVER)) {
            AgendaRows.release(tx, lease, null);
            return new Rest();
        }
        if (await.until().isAfter(now)) {
            AgendaRows.release(tx, lease, await.until());
            return new Rest();
        }
        append(tx, lease, RowKind.TIME_CAME, "", until, now);
        return decide(tx, lease, after(tx, journal, null, true), now);
    }

    private Turn rest(Tx tx, Lease lease, Problem problem, Instant now) {
        asking.ask(tx, lease, problem, now);
        AgendaRows.release(tx, lease, null);
        return new Rest();
    }

    private Turn finish(Tx tx, Lease lease, String result, Instant now) {
        asking.settle(tx, lease);
        append(tx, lease, RowKind.FINISHED, result, Json.tree(Map.of()), now);
        AgendaRows.finish(tx, lease, result);
        return new Over();
    }

    private static void append(Tx tx, Lease lease, RowKind kind, String name, JsonNode payload, Instant now) {
        JournalRows.append(tx, NewRow.of(lease.activity(), kind, name, null, null, null, payload), now);
    }
}
