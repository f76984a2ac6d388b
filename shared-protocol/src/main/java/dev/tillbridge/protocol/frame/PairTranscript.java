package dev.tillbridge.protocol.frame;

import dev.tillbridge.protocol.Right;
import java.util.Set;

/// What both sides sign, and hash to six digits, when a client is connected for the first time.
///
/// @param port the port dialled, as in [ConnectTranscript]
/// @param extensionId as in [ConnectTranscript]
public record PairTranscript(
        PairHello hello,
        PairCommit commit,
        PairServiceReveal service,
        String clientKey,
        String clientNonce,
        int port,
        String extensionId) {
    /// What the client proves, by signature and by ticket.
    public byte[] client() {
        return common(Side.CLIENT).bytes();
    }

    /// What the service proves, by signature and by ticket: the same, and what it grants.
    public byte[] service(String clientId, Set<Right> rights) {
        return common(Side.SERVICE)
                .add(clientId)
                .add(ConnectTranscript.sorted(rights))
                .bytes();
    }

    /// The six digits that people compare.
    public String digits() {
        var hash = Hashes.sha256(common(Side.DIGITS).bytes());
        long number = 0;
        for (int at = 0; at < 6; at++) {
            number = number << 8 | (hash[at] & 0xff);
        }
        var digits = Long.toString(number % 1_000_000);
        return "0".repeat(6 - digits.length()) + digits;
    }

    private Transcript common(Side side) {
        return new Transcript("tillbridge-pair", side)
                .add(hello.protocolMin())
                .add(hello.protocolMax())
                .add(commit.protocol())
                .add(hello.instanceId())
                .add(hello.version())
                .add(port)
                .add(extensionId)
                .add(commit.name())
                .add(hello.commit())
                .add(commit.commit())
                .add(service.publicKey())
                .add(service.nonce())
                .add(clientKey)
                .add(clientNonce);
    }
}
