package dev.tillbridge.bridge;

import dev.tillbridge.protocol.ExtensionId;
import dev.tillbridge.protocol.Protocol;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// What the bridge needs to know of its surroundings.
///
/// @param dataFolder where the service's key and the secret of this run are kept, for this user alone
/// @param moreExtensionIds exact ids that are accepted besides our own
/// @param version the program's version
/// @param mostSockets sockets at once over all doors
public record BridgeSettings(Path dataFolder, Set<String> moreExtensionIds, String version, int mostSockets) {
    static final Duration HANDSHAKE = Duration.ofMillis(Protocol.HANDSHAKE_MILLIS);
    static final Duration PAIRING = Duration.ofMillis(Protocol.PAIRING_MILLIS);
    static final Duration PING = Duration.ofMillis(Protocol.PING_MILLIS);

    public BridgeSettings {
        moreExtensionIds = Set.copyOf(moreExtensionIds);
        for (var id : moreExtensionIds) {
            if (!ExtensionId.isWellFormed(id)) {
                throw new IllegalArgumentException("not an extension id: " + id);
            }
        }
    }

    public BridgeSettings(Path dataFolder, Set<String> moreExtensionIds, String version) {
        this(dataFolder, moreExtensionIds, version, 8);
    }

    /// The exact `Origin` texts of the extensions that may knock.
    Set<String> origins() {
        var origins = new HashSet<String>();
        origins.add(ExtensionId.origin(ExtensionId.OURS));
        moreExtensionIds.forEach(id -> origins.add(ExtensionId.origin(id)));
        return origins;
    }
}
