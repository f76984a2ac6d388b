package dev.tillbridge.operator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of the audit as it stands in the table, whoever wrote it.
record StoredAuditRow(
        long number,
        @Nullable String chain,
        @Nullable Long chainNumber,
        @Nullable String previous,
        @Nullable String hash,
        long at,
        @Nullable String personId,
        String personName,
        String what,
        String subject,
        String details) {
    /// As its hash knows it; empty where something of it is missing.
    Optional<ChainRow> chained() {
        return chain == null || chainNumber == null || previous == null
                ? Optional.empty()
                : Optional.of(
                        new ChainRow(chain, chainNumber, previous, at, personId, personName, what, subject, details));
    }

    /// Whether it is as it was written, but perhaps for where it stands.
    boolean writtenAs(long otherNumber) {
        return chained()
                .map(row -> ChainText.hash(row.at(otherNumber)).equals(hash))
                .orElse(false);
    }
}
