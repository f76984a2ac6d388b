package dev.tillbridge.activity;

import static dev.tillbridge.problem.ProblemCode.KEPT_RESULT_DIFFERS;
import static dev.tillbridge.problem.ProblemCode.KEPT_RESULT_FITS_NOTHING;

import dev.tillbridge.activity.JournalRows.NewRow;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks, once the database is back, after what was kept: what a step is called for is offered to it by the [Engine];
/// here is the rest. Nothing is written over what the database knows: the same is dropped, anything else is told to a
/// person, together with what stands there.
final class Merge {
    /// The subject of the journal's rows about it.
    static final String SUBJECT = "kept";

    private static final Logger LOG = LoggerFactory.getLogger(Merge.class);

    private final Database database;
    private final KeptResults kept;
    private final Plans plans;
    private final PersonAsked people;
    private final Clock clock;

    Merge(Database database, KeptResults kept, Plans plans, PersonAsked people, Clock clock) {
        this.database = database;
        this.kept = kept;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    private enum Verdict {
        /// Its step will be called for.
        WAITS,
        /// It is as the database says, or older and overtaken.
        STANDS,
        /// The database says otherwise, for good.
        DIFFERS,
        /// The database knows nothing of it: it is another one, or an older copy.
        STRAY
    }

    /// Throws what the database throws, and what keeps somebody who was told that nothing began from being heard: then
    /// nothing is taken, since the very thing may be among it.
    void look() {
        for (var line : kept.open()) {
            try {
                look(line);
            } catch (RuntimeException failed) {
                if (line instanceof KeptRefusal || KeptResults.isAway(failed) || Databases.refused(failed)) {
                    throw failed;
                }
                LOG.error("what is kept of {} cannot be compared", line.activity(), failed);
                kept.stray(line);
            }
        }
    }

    private void look(Kept line) {
        switch (line) {
            case KeptRefusal refusal -> tell(refusal);
            case KeptResult result -> judge(result);
        }
    }

    /// What is in the database although its person was told that it was not begun ends before it begins.
    private void tell(KeptRefusal refusal) {
        boolean there = database.<Boolean>write(tx -> stop(tx, refusal));
        if (there) {
            LOG.warn("{} was refused and stands in the database; it is told {}", refusal.activity(), refusal.signal());
        }
        kept.drop(refusal);
    }

    private boolean stop(Tx tx, KeptRefusal refusal) {
        var id = new ActivityId(refusal.activity());
        var now = clock.instant();
        if (!ActivityRows.makeDue(tx, id, now)) {
            return false;
        }
        var said = journal(tx, id).stream().anyMatch(journal -> journal.has(new Signal(refusal.signal())));
        if (!said) {
            var nothing = Json.tree(Map.of());
            JournalRows.append(tx, NewRow.of(id, RowKind.SIGNAL, refusal.signal(), null, null, null, nothing), now);
        }
        tx.announce(Activities.TOPIC);
        return true;
    }

    private void judge(KeptResult result) {
        var verdict = database.read(view -> {
            var rows = JournalRows.of(view, JournalRow.ACTIVITY, result.activity());
            return rows.isEmpty()
                    ? Verdict.STRAY
                    : verdict(new Journal(new ActivityId(result.activity()), rows), result);
        });
        switch (verdict) {
            case WAITS -> LOG.debug("{} waits for its step", result.key());
            case STANDS -> {
                LOG.info("{} of {} stands in the database already", result.key(), result.activity());
                kept.drop(result);
            }
            case DIFFERS -> {
                LOG.warn("{} of {} differs from what the database says", result.key(), result.activity());
                database.change(tx -> differs(tx, result));
                kept.drop(result);
            }
            case STRAY -> stray(result);
        }
    }

    private Verdict verdict(Journal journal, KeptResult result) {
        var step = journal.ofStep(result.step());
        if (!result.look()) {
            var own = step.stream()
                    .filter(row -> result.key().equals(row.effectKey()))
                    .toList();
            if (own.isEmpty()) {
                return Verdict.STRAY;
            }
            var outcome = own.getLast().outcome();
            boolean settled = outcome == Outcome.DONE || outcome == Outcome.NOT_DONE;
            boolean last = step.getLast().equals(own.getLast());
            if (!settled && last && journal.result().isEmpty()) {
                return Verdict.WAITS;
            }
        } else if (journal.result().isEmpty()) {
            return Verdict.WAITS;
        }
        return plans.plan(result.kind()).agrees(journal, result) ? Verdict.STANDS : Verdict.DIFFERS;
    }

    private void stray(KeptResult result) {
        LOG.error("{} of {} fits nothing in this database", result.key(), result.activity());
        database.change(tx -> {
            var problem = Problem.of(KEPT_RESULT_FITS_NOTHING, "step", result.step(), "payment", result.activity());
            people.keptResult(tx, new ActivityId(result.activity()), false, problem);
        });
        kept.stray(result);
    }

    private void differs(Tx tx, KeptResult result) {
        var id = new ActivityId(result.activity());
        var stood = journal(tx, id)
                .flatMap(journal -> journal.latest(result.step()))
                .map(row -> Json.tree(row.payload()))
                .orElseGet(() -> Json.tree(Map.of()));
        var both = Json.tree(Map.of("kept", Json.tree(result), "stood", stood));
        var row = new NewRow(SUBJECT, result.activity(), RowKind.EVENT, "DIFFERS", null, null, null, Json.write(both));
        JournalRows.append(tx, JournalRows.next(tx), List.of(row), clock.instant());
        people.keptResult(tx, id, true, Problem.of(KEPT_RESULT_DIFFERS, "step", result.step()));
    }

    private static Optional<Journal> journal(Tx tx, ActivityId id) {
        var rows = JournalRows.of(tx, JournalRow.ACTIVITY, id.value());
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Journal(id, rows));
    }
}
