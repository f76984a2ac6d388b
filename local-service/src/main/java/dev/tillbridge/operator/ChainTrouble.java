package dev.tillbridge.operator;

import java.time.Instant;
import java.util.Optional;

/// The first row of a chain that is not as it was written.
///
/// @param number in the chain; 0 for the rows from before
/// @param other the last missing row; or where the row was written to stand
/// @param at when the row says it was written, and `what` it says was done
public record ChainTrouble(Kind kind, long number, long other, Optional<Instant> at, Optional<String> what) {
    /// What happened to it.
    public enum Kind {
        /// It says something else now; or, as the last one, was put in.
        CHANGED,
        MISSING,
        PUT_IN,
        /// It was written to stand elsewhere in the chain.
        MOVED,
        /// Its place among all rows of the database is not that of its chain.
        OUT_OF_ORDER,
        /// The rows from before the chains are not those that were there when this one began.
        BEFORE_CHANGED,
        /// The chain ended later when somebody noted its end.
        CUT_OFF,
        /// The row that somebody noted had another hash.
        NOT_AS_NOTED
    }
}
