package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import java.util.List;

/// What one question for the account's happenings came to.
public sealed interface FeedPage {
    /// The processor's answer.
    ///
    /// @param happenings oldest first
    /// @param more whether the same question would have had more of them
    record Listed(List<Happening> happenings, boolean more) implements FeedPage {
        public Listed {
            happenings = List.copyOf(happenings);
        }
    }

    /// The processor does not know (any more) the happening that was asked from: between it and today some may
    /// be missing.
    record Gap() implements FeedPage {}

    /// Nothing was learned.
    record NotListed(Problem problem) implements FeedPage {}
}
