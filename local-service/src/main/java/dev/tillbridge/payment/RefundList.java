package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import java.util.List;

/// All refunds of a payment, whoever made them, or why they are not known.
public sealed interface RefundList {
    /// Newest first.
    record Listed(List<RefundTruth> refunds) implements RefundList {
        public Listed {
            refunds = List.copyOf(refunds);
        }
    }

    /// Nothing is said about what was given back.
    record NotListed(Problem problem) implements RefundList {}
}
