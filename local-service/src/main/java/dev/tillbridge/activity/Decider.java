package dev.tillbridge.activity;

import static dev.tillbridge.problem.ProblemCode.PLAN_STUCK;

import dev.tillbridge.activity.JournalRows.NewRow;
import dev.tillbridge.activity.Turn.Call;
import dev.tillbridge.activity.Turn.Rest;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
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

    /// The journal as it is now, given how it was.
    static Journal after(Tx tx, Journal journal) {
        var rows = new ArrayList<>(journal.rows());
        rows.addAll(JournalRows.ofAfter(tx, journal.activity(), journal.last().number()));
        return new Journal(journal.activity(), rows);
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
        var request = step.request();
        append(tx, lease, RowKind.STARTED, step.name(), context.key(), Digest.of(request), request, now);
        return call(lease, step, journal, context, false);
    }

    private static Turn call(Lease lease, Step step, Journal journal, StepContext context, boolean resolve) {
        return new Call(lease, step, context, resolve, journal.last().number());
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
        append(tx, lease, RowKind.TIME_CAME, "", null, null, until, now);
        return decide(tx, lease, after(tx, journal), now);
    }

    private Turn rest(Tx tx, Lease lease, Problem problem, Instant now) {
        asking.ask(tx, lease, problem, now);
        AgendaRows.release(tx, lease, null);
        return new Rest();
    }

    private Turn finish(Tx tx, Lease lease, String result, Instant now) {
        asking.settle(tx, lease);
        append(tx, lease, RowKind.FINISHED, result, null, null, Json.tree(Map.of()), now);
        AgendaRows.finish(tx, lease, result);
        return new Rest();
    }

    private static void append(
            Tx tx,
            Lease lease,
            RowKind kind,
            String name,
            @Nullable String key,
            @Nullable String digest,
            JsonNode payload,
            Instant now) {
        var id = lease.activity().value();
        JournalRows.append(tx, new NewRow(JournalRow.ACTIVITY, id, kind, name, key, digest, null, payload), now);
    }
}
