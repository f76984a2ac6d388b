package dev.tillbridge.protocol.frame;

import org.jspecify.annotations.Nullable;

/// The client opens its commitment and proves that it holds the key. Now both sides can show the six digits.
///
/// @param publicKey the client's key, SubjectPublicKeyInfo in DER, base64url
/// @param nonce 32 bytes, base64url
/// @param proof signature over the [PairTranscript] of the client's side, base64url
/// @param ticketId the first half of a one-time ticket; null when people compare the digits
/// @param ticketProof HMAC with the ticket's second half over the same transcript, base64url
public record PairClientReveal(
        String publicKey,
        String nonce,
        String proof,
        @Nullable String ticketId,
        @Nullable String ticketProof) implements FromClient {
    public PairClientReveal {
        Bounds.bytes(publicKey, 200, "publicKey");
        Bounds.nonce(nonce, "nonce");
        Bounds.bytes(proof, 64, "proof");
        if ((ticketId == null) != (ticketProof == null)) {
            throw new IllegalArgumentException("ticketId and ticketProof go together");
        }
        if (ticketId != null && ticketProof != null) {
            Bounds.bytes(ticketId, 32, "ticketId");
            Bounds.bytes(ticketProof, 32, "ticketProof");
        }
    }
}
