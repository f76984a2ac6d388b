package dev.tillbridge.operator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was found in the audit.
///
/// @param before rows from before there were chains
/// @param beforeWhole whether all of those are bound by some chain
public record ChainReport(List<Chain> chains, long before, boolean beforeWhole) {
    public ChainReport {
        chains = List.copyOf(chains);
    }

    public boolean whole() {
        return beforeWhole && chains.stream().allMatch(chain -> chain.trouble().isEmpty());
    }

    /// One chain.
    ///
    /// @param last where it ends
    public record Chain(
            String name,
            long rows,
            Optional<Instant> from,
            Optional<Instant> to,
            ChainHead last,
            Optional<ChainTrouble> trouble) {}
}
