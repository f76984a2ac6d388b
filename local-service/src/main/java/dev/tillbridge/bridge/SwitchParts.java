package dev.tillbridge.bridge;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.protocol.frame.Hashes;
import java.security.SecureRandom;
import java.time.Clock;

/// What every socket works with.
///
/// @param port the one that the service listens on
record SwitchParts(
        BridgeSettings settings,
        ServiceIdentity identity,
        Proofs proofs,
        PairParts pairing,
        Ids ids,
        Clock clock,
        SecureRandom random,
        int port) {
    /// 32 fresh bytes, base64url.
    String nonce() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Hashes.text(bytes);
    }
}
