package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import java.util.List;

/// What a look at the processor's balance came to.
public sealed interface BalanceAnswer {
    /// All of it.
    record Listed(List<BalanceLine> lines) implements BalanceAnswer {
        public Listed {
            lines = List.copyOf(lines);
        }
    }

    /// Nothing was learned; a part of a list is nothing.
    record NotListed(Problem problem) implements BalanceAnswer {}
}
