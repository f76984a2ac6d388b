package dev.tillbridge.checkout;

import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.time.Clock;

/// Charges that were refused because the shared database is away: nothing is charged that cannot be claimed. The
/// answer to the commit may be all that was lost; then the sale stands in the database, and would show its amount to
/// whoever stands at the card reader when it is back. So it is noted that it was refused, and it ends there at once.
final class RefusedStarts {
    private final KeptResults kept;
    private final Clock clock;

    RefusedStarts(KeptResults kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /// What a person is told of a start that failed.
    static ProblemException told(ProblemException failed) {
        return isAway(failed) ? new ProblemException(Problem.of(ProblemCode.DATABASE_AWAY), failed) : failed;
    }

    /// The commit failed, or its answer did.
    void inDoubt(ActivityId sale, RuntimeException failed) {
        if (failed instanceof ProblemException problem && isAway(problem)) {
            kept.refused(sale, SalePlan.STOP, clock.instant());
        }
    }

    /// It was asked for again and stands: somebody wants it.
    void stands(ActivityId sale) {
        kept.accepted(sale);
    }

    private static boolean isAway(ProblemException failed) {
        return failed.problem().code() == ProblemCode.DATABASE_UNREACHABLE;
    }
}
