package dev.tillbridge.message;

import dev.tillbridge.problem.Problem;
import java.util.List;

/// What came to the practice's numbers.
public sealed interface Replies {
    /// The lists were read.
    ///
    /// @param all in any order; some may be older than asked for
    /// @param complete whether none is left that was too many for one reading
    record Read(List<Reply> all, boolean complete) implements Replies {
        public Read {
            all = List.copyOf(all);
        }
    }

    record NotRead(Problem problem) implements Replies {}
}
