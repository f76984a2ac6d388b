package dev.tillbridge.protocol.frame;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.protocol.Right;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The client is known from now on.
///
/// @param clientId its name in [Identify]
/// @param proof the service's signature over the [PairTranscript] of its side, base64url
/// @param ticketProof HMAC with the ticket's second half over the same bytes; null without a ticket
public record PairResult(
        String clientId,
        Set<Right> rights,
        String proof,
        @Nullable String ticketProof) implements FromService {
    public PairResult {
        Bounds.text(clientId, 64, "clientId");
        rights = Set.copyOf(requireNonNull(rights, "rights"));
        Bounds.bytes(proof, 64, "proof");
        if (ticketProof != null) {
            Bounds.bytes(ticketProof, 32, "ticketProof");
        }
    }
}
