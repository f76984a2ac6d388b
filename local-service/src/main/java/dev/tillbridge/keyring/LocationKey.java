package dev.tillbridge.keyring;

import java.time.Instant;
import java.util.Optional;

/// Which key of a name the location uses; not the key itself.
///
/// @param version grows with each change
/// @param change tells apart two keys of one version, of which there are two after a restore of the database
/// @param account whose it is, where that was known
/// @param setOn the desk on which it was set
record LocationKey(
        String name, long version, String change, Optional<String> account, String setOn, String setBy, Instant at) {
    /// What a sealed key is bound to: it opens as this key for this desk, and as nothing else.
    String bound(String installation, String desk, String sealedBy) {
        return String.join("\n", name, Long.toString(version), change, installation, desk, sealedBy);
    }
}
