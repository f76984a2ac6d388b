package dev.tillbridge.protocol.frame;

/// The service's first frame at the pairing door.
///
/// @param commit SHA-256 over the service's key and nonce, which are revealed later, base64url
public record PairHello(int protocolMin, int protocolMax, String instanceId, String version, String commit)
        implements FromService {
    public PairHello {
        Bounds.text(instanceId, 64, "instanceId");
        Bounds.text(version, 64, "version");
        Bounds.nonce(commit, "commit");
    }
}
