package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Door;
import dev.tillbridge.protocol.Right;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.ConnectTranscript;
import dev.tillbridge.protocol.frame.Hashes;
import dev.tillbridge.protocol.frame.Signatures;
import java.util.Set;

/// Checks the proof of a client and makes the service's own: signatures at the bridge, HMAC at the control door.
/// Thread-safe.
final class Proofs {
    private static final String CONTROL_CLIENT = "control";

    private final ServiceIdentity identity;
    private final Clients clients;
    private final byte[] controlSecret;

    Proofs(ServiceIdentity identity, Clients clients, byte[] controlSecret) {
        this.identity = identity;
        this.clients = clients;
        this.controlSecret = controlSecret.clone();
    }

    /// Who has proved itself; an [OutOfTurn] when nobody has.
    Peer check(ConnectTranscript transcript) {
        if (transcript.identify().portDialled() != transcript.port()) {
            throw new OutOfTurn(CloseCode.WRONG_PROOF);
        }
        return switch (transcript.door()) {
            case BRIDGE -> paired(transcript);
            case CONTROL -> program(transcript);
        };
    }

    String own(ConnectTranscript transcript, Set<Right> rights) {
        var bytes = transcript.service(rights);
        return switch (transcript.door()) {
            case BRIDGE -> identity.sign(bytes);
            case CONTROL -> Hashes.hmac(controlSecret, bytes);
        };
    }

    private Peer paired(ConnectTranscript transcript) {
        var client = clients.known(transcript.identify().clientId())
                .filter(known -> known.extensionId().equals(transcript.extensionId()))
                .orElseThrow(() -> new OutOfTurn(CloseCode.UNKNOWN_CLIENT));
        // The proof comes first: only the browser itself is told that it was revoked.
        var key = Signatures.publicKey(client.publicKey());
        if (!Signatures.verify(key, transcript.client(), transcript.identify().proof())) {
            throw new OutOfTurn(CloseCode.WRONG_PROOF);
        }
        if (client.isRevoked()) {
            throw new OutOfTurn(CloseCode.REVOKED);
        }
        return new Peer(Door.BRIDGE, client.clientId(), client.name(), client.rights());
    }

    private Peer program(ConnectTranscript transcript) {
        if (!transcript.identify().clientId().equals(CONTROL_CLIENT)) {
            throw new OutOfTurn(CloseCode.UNKNOWN_CLIENT);
        }
        var expected = Hashes.hmac(controlSecret, transcript.client());
        if (!Hashes.same(expected, transcript.identify().proof())) {
            throw new OutOfTurn(CloseCode.WRONG_PROOF);
        }
        return new Peer(Door.CONTROL, CONTROL_CLIENT, CONTROL_CLIENT, Set.of(Right.values()));
    }
}
