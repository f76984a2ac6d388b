package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;

/// Practice money stays apart: a database that ever held a live payment takes no practice payment any more.
public final class PracticeRule {
    private PracticeRule() {}

    /// Whether a live payment was ever begun in this database.
    public static boolean everLive(View view) {
        return LiveMoneyRows.exists(view);
    }

    /// Throws `LIVE_DATA_REFUSES_PRACTICE` when the key is a practice key and the database has known live
    /// money. At start-up, and again when a payment is opened.
    public static void check(View view, boolean live) {
        if (!live && everLive(view)) {
            throw Problem.of(ProblemCode.LIVE_DATA_REFUSES_PRACTICE).asException();
        }
    }

    /// Throws `PRACTICE_MONEY_NEEDS_PRACTICE_PIMS` when practice money would be put into a PIMS that is not
    /// marked as practice, before anything is charged or posted.
    public static void checkPims(boolean practiceMoney, boolean practicePims, String pims) {
        if (practiceMoney && !practicePims) {
            throw Problem.of(ProblemCode.PRACTICE_MONEY_NEEDS_PRACTICE_PIMS, "pims", pims)
                    .asException();
        }
    }

    static void opened(Tx tx, NewAttempt attempt, Instant at) {
        check(tx, !attempt.practice());
        if (!attempt.practice()) {
            LiveMoneyRows.remember(tx, attempt.id(), at);
        }
    }
}
