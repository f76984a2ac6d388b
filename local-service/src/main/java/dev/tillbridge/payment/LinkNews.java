package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import java.util.Set;

/// By which links something was paid lately, or why that is not known.
public sealed interface LinkNews {
    /// The pages were read.
    ///
    /// @param links the links' references; a hint to look at them, no fact about money
    record Listed(Set<String> links) implements LinkNews {
        public Listed {
            links = Set.copyOf(links);
        }
    }

    /// Nothing is said about any link.
    record NotListed(Problem problem) implements LinkNews {}
}
