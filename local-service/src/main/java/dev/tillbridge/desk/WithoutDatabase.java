package dev.tillbridge.desk;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.util.function.Supplier;

/// Says what it means for a person that the database cannot be reached.
final class WithoutDatabase {
    private WithoutDatabase() {}

    /// What the work gives; where the database is away, that nothing was changed, and what to do instead.
    static <T> T nothingChanged(Supplier<T> work) {
        return told(ProblemCode.AWAY_NOTHING_CHANGED, work);
    }

    /// [#nothingChanged] of what leads to a charge.
    static <T> T nothingCharged(Supplier<T> work) {
        return told(ProblemCode.DATABASE_AWAY, work);
    }

    static boolean isAway(ProblemException failed) {
        return failed.problem().code() == ProblemCode.DATABASE_UNREACHABLE;
    }

    private static <T> T told(ProblemCode code, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException failed) {
            if (!isAway(failed)) {
                throw failed;
            }
            throw new ProblemException(Problem.of(code), failed);
        }
    }
}
