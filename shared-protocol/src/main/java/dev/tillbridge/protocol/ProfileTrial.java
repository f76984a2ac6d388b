package dev.tillbridge.protocol;

import java.time.Instant;
import java.util.List;

/// A version on trial: what it read of the invoices that the version in use read at the same moment.
///
/// @param by who added it
/// @param alike how many invoices both read alike each time, `different` how many not; at most 1,000 in all
/// @param differences the last different reading of each field
public record ProfileTrial(
        String version, Instant since, String by, int alike, int different, List<TrialDifference> differences) {
    public ProfileTrial {
        differences = List.copyOf(differences);
    }
}
