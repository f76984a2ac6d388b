package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.frame.Hashes;
import dev.tillbridge.protocol.frame.PairHello;
import dev.tillbridge.protocol.frame.PairServiceReveal;
import dev.tillbridge.protocol.frame.Side;

/// The service's commitment for one try, and what opens it.
record PairOffer(PairHello hello, PairServiceReveal reveal) {
    static PairOffer of(ServiceIdentity identity, String version, String nonce) {
        var reveal = new PairServiceReveal(identity.publicKey(), nonce);
        return new PairOffer(
                new PairHello(
                        Protocol.OLDEST_VERSION,
                        Protocol.VERSION,
                        identity.instanceId(),
                        version,
                        Hashes.commitment(Side.SERVICE, reveal.publicKey(), reveal.nonce())),
                reveal);
    }
}
