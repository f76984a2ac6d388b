package dev.tillbridge.posting;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.JournalRow;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import java.time.Duration;

/// Reads a posting's journal from its first row to its last. Pure.
final class StageReader {
    /// By machine: one entry, and one more after the PIMS was certainly without it.
    private static final int AUTOMATIC_ENTRIES = 2;

    private static final int AUTOMATIC_TRIES = 4;

    private final Journal journal;
    private final boolean keepsReference;
    private Stage stage = new Stage.Check(true, false);
    private int entries;
    private int allowed;
    private int tries;
    private boolean notThePayment;

    StageReader(Journal journal) {
        this.journal = journal;
        this.keepsReference = journal.request(NewPosting.class).abilities().storesReference();
        this.allowed = keepsReference ? AUTOMATIC_ENTRIES : 1;
    }

    Stage read() {
        for (var row : journal.rows()) {
            if (!(stage instanceof Stage.Over)) {
                take(row);
            }
        }
        return stage;
    }

    private void take(JournalRow row) {
        switch (row.kind()) {
            case STARTED, RESULT, LOOKED -> step(row);
            case SIGNAL -> signal(row);
            case DECISION -> decided(row);
            case TIME_CAME -> again();
            case BEGUN, ASKED, FINISHED, EVENT -> {}
        }
    }

    private void step(JournalRow row) {
        switch (row.name()) {
            case CheckPims.NAME -> checked(row);
            case EnterPayment.NAME -> entered(row);
            case ConfirmEntry.NAME -> confirmed(row);
            default -> throw new IllegalStateException("no step of a posting: " + row.name());
        }
    }

    private void checked(JournalRow row) {
        if (row.outcome() == Outcome.DONE) {
            stage = switch (Json.as(row.payload(), Verdict.class)) {
                case Verdict.There _ -> new Stage.Over(PostingState.POSTED);
                case Verdict.Wrong _ -> new Stage.Over(PostingState.POSTED_WRONG);
                case Verdict.Free _ -> new Stage.Enter();
                case Verdict.Ask(var problem, var _) -> new Stage.Ask(problem);
            };
        } else if (row.outcome() == Outcome.NOT_DONE) {
            // A page that cannot be read now (sign-in, closed, slow): nothing was entered, so it may be tried again.
            pause(row);
        }
    }

    private void entered(JournalRow row) {
        var outcome = row.outcome();
        if (outcome == null) {
            entries++;
            stage = new Stage.Enter();
        } else if (outcome == Outcome.DONE) {
            stage = new Stage.Confirm();
        } else if (outcome == Outcome.NOT_DONE) {
            entries--;
            pause(row);
        }
    }

    private void confirmed(JournalRow row) {
        if (row.outcome() != Outcome.DONE) {
            return;
        }
        notThePayment = false;
        stage = switch (Json.as(row.payload(), Verdict.class)) {
            case Verdict.There _ -> new Stage.Over(PostingState.POSTED);
            case Verdict.Wrong _ -> new Stage.Over(PostingState.POSTED_WRONG);
            case Verdict.Free _ -> check();
            case Verdict.Ask(var problem, var _) -> new Stage.Ask(problem);
        };
    }

    private void signal(JournalRow row) {
        if (row.name().equals(PostingPlan.ENTERED.name())) {
            stage = new Stage.Over(PostingState.ENTERED);
        } else if (row.name().equals(PostingPlan.CANCELLED.name())) {
            stage = new Stage.Over(PostingState.CANCELLED);
        } else if (stage instanceof Stage.Ask || stage instanceof Stage.Pause) {
            tries = 0;
            // A person may ask for one entry more; a page that comes back may not.
            if (!row.name().equals(PostingPlan.ON_SCREEN.name())) {
                allowed = Math.max(allowed, entries + 1);
            }
            stage = check();
        }
    }

    private void decided(JournalRow row) {
        if (!(stage instanceof Stage.Ask)) {
            return;
        }
        if (Json.as(row.payload(), IsIt.class).yes()) {
            stage = new Stage.Over(PostingState.POSTED);
        } else {
            notThePayment = true;
            allowed = Math.max(allowed, entries + 1);
            stage = check();
        }
    }

    private void again() {
        if (stage instanceof Stage.Pause) {
            stage = check();
        }
    }

    private Stage check() {
        return new Stage.Check(entries < allowed, notThePayment);
    }

    private void pause(JournalRow row) {
        tries++;
        var problem = journal.problem(row.name());
        if (tries >= AUTOMATIC_TRIES && problem.isPresent()) {
            stage = new Stage.Ask(Json.as(row.payload(), Problem.class));
        } else {
            stage = new Stage.Pause(row.at().plus(pause()));
        }
    }

    private Duration pause() {
        return switch (tries) {
            case 1 -> Duration.ofSeconds(5);
            case 2 -> Duration.ofSeconds(30);
            default -> Duration.ofMinutes(2);
        };
    }
}
