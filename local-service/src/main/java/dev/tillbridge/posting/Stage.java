package dev.tillbridge.posting;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.problem.Problem;
import java.time.Instant;

/// How far a posting's journal has come.
sealed interface Stage {
    /// Read the PIMS before anything is entered.
    ///
    /// @param entriesLeft whether it may be entered at all, once it is certain that it is not there
    /// @param notThePayment whether a person said that the look-alike in the PIMS is another payment
    record Check(boolean entriesLeft, boolean notThePayment) implements Stage {}

    /// Enter it.
    record Enter() implements Stage {}

    /// Read the PIMS after an entry, until its end is certain.
    record Confirm() implements Stage {}

    /// Try again later.
    record Pause(Instant until) implements Stage {}

    /// Only a person can go on.
    record Ask(Problem problem) implements Stage {}

    record Over(PostingState state) implements Stage {}

    static Stage of(Journal journal) {
        return new StageReader(journal).read();
    }
}
