package dev.tillbridge.protocol.frame;

import org.jspecify.annotations.Nullable;

/// The client's answer to [Hello].
///
/// @param protocol the version chosen out of the service's range
/// @param clientId given at pairing; `control` at the control door
/// @param clientNonce 32 fresh bytes, base64url
/// @param portDialled the port that the client connected to, as it knows it
/// @param log the journal that `last` belongs to; null when the client has none
/// @param last the number of the last event that the client has seen
/// @param language the language of texts, `en` or `da`
/// @param proof signature (bridge) or HMAC (control) over the [ConnectTranscript], base64url
public record Identify(
        int protocol,
        String clientId,
        String clientNonce,
        int portDialled,
        @Nullable String log,
        long last,
        String language,
        String proof)
        implements FromClient {
    public Identify {
        Bounds.text(clientId, 64, "clientId");
        Bounds.nonce(clientNonce, "clientNonce");
        Bounds.port(portDialled);
        if (log != null) {
            Bounds.text(log, 64, "log");
        }
        if (last < 0) {
            throw new IllegalArgumentException("last must not be negative");
        }
        Bounds.text(language, 8, "language");
        Bounds.bytes(proof, 64, "proof");
    }

    /// The same with its proof, which does not enter the transcript.
    public Identify proved(String proof) {
        return new Identify(protocol, clientId, clientNonce, portDialled, log, last, language, proof);
    }
}
