package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import java.util.Map;

/// By which links something was paid lately, or why that is not known.
public sealed interface LinkNews {
    /// The pages were read.
    ///
    /// @param links the links' references, each with how many pages were paid; a hint to look at them, no fact
    ///     about money
    record Listed(Map<String, Integer> links) implements LinkNews {
        public Listed {
            links = Map.copyOf(links);
        }
    }

    /// Nothing is said about any link.
    record NotListed(Problem problem) implements LinkNews {}
}
