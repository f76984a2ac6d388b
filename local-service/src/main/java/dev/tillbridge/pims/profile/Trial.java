package dev.tillbridge.pims.profile;

import java.time.Instant;
import java.util.List;

/// A version on trial, and how it did so far.
///
/// @param by who added it
/// @param alike how many invoices both versions read alike each time, `different` how many not
/// @param differences the last different reading of each field
public record Trial(String version, Instant since, String by, int alike, int different, List<Difference> differences) {
    public Trial {
        differences = List.copyOf(differences);
    }
}
