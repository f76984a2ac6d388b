package dev.tillbridge.posting;

import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.pims.EntryResult;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Tx;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Enters the payment in the PIMS, once. That its steps were done proves nothing: a fresh reading does.
final class EnterPayment implements Step {
    static final String NAME = "enter-payment";
    private static final int STEPS_KEPT = 40;

    private final PimsConnector pims;
    private final PostingBooks books;

    EnterPayment(PimsConnector pims, PostingBooks books) {
        this.pims = pims;
        this.books = books;
    }

    /// @param sure whether all steps were done; if not, it may be there all the same
    /// @param steps what was done on the surface, for the story
    record Entered(boolean sure, @Nullable Problem problem, List<String> steps) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var begun = books.begin(context);
        if (begun.problem().isPresent()) {
            return new StepResult.NotDone(begun.problem().get());
        }
        var steps = new ArrayList<String>();
        var result = enter(begun, steps);
        return switch (result) {
            case EntryResult.StepsDone _ -> done(true, null, steps);
            case EntryResult.NotEntered(var problem) -> new StepResult.NotDone(problem);
            case EntryResult.MayBeEntered(var problem) -> done(false, problem, steps);
        };
    }

    private EntryResult enter(PostingBooks.Begun begun, List<String> steps) {
        try {
            return pims.enter(begun.place(), begun.entry(), text -> {
                if (steps.size() < STEPS_KEPT) {
                    steps.add(text.length() > 200 ? text.substring(0, 200) : text);
                }
            });
        } catch (ProblemException broken) {
            return new EntryResult.MayBeEntered(broken.problem());
        }
    }

    /// Nobody knows how far it came: the reading that follows must tell.
    @Override
    public StepResult resolve(StepContext context) {
        return done(false, null, List.of());
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        switch (result) {
            case StepResult.Done(var answer) -> books.entered(tx, context, Json.as(answer, Entered.class));
            case StepResult.NotDone(var problem) -> books.waits(tx, context, problem);
            case StepResult.Unknown(var problem) -> books.entered(tx, context, new Entered(false, problem, List.of()));
            case StepResult.Pending _ -> {}
        }
    }

    private static StepResult done(boolean sure, @Nullable Problem problem, List<String> steps) {
        return new StepResult.Done(Json.tree(new Entered(sure, problem, steps)));
    }
}
