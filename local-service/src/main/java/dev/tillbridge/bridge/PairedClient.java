package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Right;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A browser that was connected once.
///
/// @param clientId its lasting name
/// @param publicKey SubjectPublicKeyInfo in DER, base64url
/// @param extensionId the extension that it was connected from
/// @param pairedBy who let it in
/// @param revokedAt since when it may no longer connect; null while it may
public record PairedClient(
        String clientId,
        String publicKey,
        String extensionId,
        Set<Right> rights,
        String name,
        String pairedBy,
        Instant pairedAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {
    public PairedClient {
        rights = Set.copyOf(rights);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
