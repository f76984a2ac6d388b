package dev.tillbridge.protocol.frame;

/// The service's first frame at the bridge and the control door.
///
/// @param protocolMin the oldest protocol version that the service speaks, `protocolMax` the newest
/// @param instanceId which service this is; the client knows whom it was paired with
/// @param serviceNonce 32 fresh bytes, base64url
/// @param version the program's version, for people
public record Hello(int protocolMin, int protocolMax, String instanceId, String serviceNonce, String version)
        implements FromService {
    public Hello {
        Bounds.text(instanceId, 64, "instanceId");
        Bounds.nonce(serviceNonce, "serviceNonce");
        Bounds.text(version, 64, "version");
    }
}
