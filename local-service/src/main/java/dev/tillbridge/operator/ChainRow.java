package dev.tillbridge.operator;

import org.jspecify.annotations.Nullable;

/// A row of a chain, as it is stored; what [ChainText] speaks of.
///
/// @param chain the service that wrote it, and the installation that it wrote it in
/// @param chainNumber 1, 2, 3 … without gaps
/// @param previous the hash of the row before; of a first row [BeforeChains#text]
/// @param at microseconds since 1970
record ChainRow(
        String chain,
        long chainNumber,
        String previous,
        long at,
        @Nullable String personId,
        String personName,
        String what,
        String subject,
        String details) {
    ChainRow at(long otherNumber) {
        return new ChainRow(chain, otherNumber, previous, at, personId, personName, what, subject, details);
    }
}
