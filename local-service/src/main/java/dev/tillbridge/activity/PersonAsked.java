package dev.tillbridge.activity;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Tx;

/// Told in the same transaction when an activity needs a person, and when that need is over.
public interface PersonAsked {
    /// The plan asks, a step has been unknown for 60 s, or the engine itself cannot go on. At most once per
    /// problem.
    void asked(Tx tx, ActivityId activity, String kind, Problem problem);

    /// A result that was kept while the database was away, and what stands there, do not fit.
    ///
    /// @param known whether the activity is in this database
    void keptResult(Tx tx, ActivityId activity, boolean known, Problem problem);

    /// The activity goes on or has ended since a person was asked.
    void settled(Tx tx, ActivityId activity);
}
