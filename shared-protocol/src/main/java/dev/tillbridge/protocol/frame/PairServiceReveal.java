package dev.tillbridge.protocol.frame;

/// The service opens its commitment, after it has the client's.
///
/// @param publicKey the service's key, SubjectPublicKeyInfo in DER, base64url
/// @param nonce 32 bytes, base64url
public record PairServiceReveal(String publicKey, String nonce) implements FromService {
    public PairServiceReveal {
        Bounds.bytes(publicKey, 200, "publicKey");
        Bounds.nonce(nonce, "nonce");
    }
}
