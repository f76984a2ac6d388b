package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.Right;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.FromClient;
import dev.tillbridge.protocol.frame.Hashes;
import dev.tillbridge.protocol.frame.PairClientReveal;
import dev.tillbridge.protocol.frame.PairCommit;
import dev.tillbridge.protocol.frame.PairResult;
import dev.tillbridge.protocol.frame.PairTranscript;
import dev.tillbridge.protocol.frame.Side;
import dev.tillbridge.protocol.frame.Signatures;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One try to connect a browser: commit, reveal, compare or ticket, result. Thread-safe.
final class PairTalk implements Talk {
    private final Socket socket;
    private final PairParts parts;
    private final int port;
    private final String extensionId;
    private final PairOffer offer;
    private final Instant until;
    private @Nullable PairCommit commit;
    private @Nullable Compared compared;
    private boolean over;

    /// A browser that has shown everything; only the answer is missing.
    private record Compared(PairTranscript transcript, Pairing.Pending pending) {}

    PairTalk(Socket socket, PairParts parts, int port, String extensionId, PairOffer offer) {
        this.socket = socket;
        this.parts = parts;
        this.port = port;
        this.extensionId = extensionId;
        this.offer = offer;
        this.until = parts.clock().instant().plus(BridgeSettings.PAIRING);
    }

    @Override
    public void begin() {
        parts.pairing().enter(this);
        socket.send(offer.hello());
    }

    @Override
    public synchronized void frame(FromClient frame) {
        if (frame instanceof PairCommit first && commit == null) {
            committed(first);
        } else if (frame instanceof PairClientReveal reveal && commit != null && compared == null) {
            revealed(commit, reveal);
        } else {
            throw new OutOfTurn(CloseCode.BAD_FRAME);
        }
    }

    private void committed(PairCommit first) {
        if (first.protocol() < Protocol.OLDEST_VERSION || first.protocol() > Protocol.VERSION) {
            throw new OutOfTurn(CloseCode.TOO_OLD);
        }
        if (first.portDialled() != port) {
            throw new OutOfTurn(CloseCode.WRONG_PROOF);
        }
        commit = first;
        socket.send(offer.reveal());
    }

    private void revealed(PairCommit committed, PairClientReveal reveal) {
        var transcript = new PairTranscript(
                offer.hello(), committed, offer.reveal(), reveal.publicKey(), reveal.nonce(), port, extensionId);
        if (!Hashes.same(committed.commit(), Hashes.commitment(Side.CLIENT, reveal.publicKey(), reveal.nonce()))
                || !proves(reveal, transcript)) {
            throw new OutOfTurn(CloseCode.WRONG_PROOF);
        }
        if (reveal.ticketId() == null) {
            parts.pairing().compare();
            compared = new Compared(
                    transcript,
                    new Pairing.Pending(socket.id(), committed.name(), extensionId, transcript.digits(), until));
            return;
        }
        var ticket = parts.pairing().spend(reveal);
        var proof = reveal.ticketProof();
        if (proof == null || !Hashes.same(ticket.proof(transcript.client()), proof)) {
            throw new OutOfTurn(CloseCode.PAIRING_REFUSED);
        }
        result(transcript, ticket.rights(), ticket.by(), ticket);
    }

    private static boolean proves(PairClientReveal reveal, PairTranscript transcript) {
        try {
            return Signatures.verify(Signatures.publicKey(reveal.publicKey()), transcript.client(), reveal.proof());
        } catch (IllegalArgumentException noKey) {
            return false;
        }
    }

    private void result(PairTranscript transcript, Set<Right> rights, String by, Tickets.@Nullable Ticket ticket) {
        over = true;
        var clientId = parts.ids().next();
        parts.clients()
                .add(new PairedClient(
                        clientId,
                        transcript.clientKey(),
                        extensionId,
                        rights,
                        transcript.commit().name(),
                        by,
                        parts.clock().instant(),
                        null,
                        null));
        var bytes = transcript.service(clientId, rights);
        socket.send(new PairResult(
                clientId, rights, parts.identity().sign(bytes), ticket == null ? null : ticket.proof(bytes)));
        socket.finish();
    }

    /// The browser that waits for a person's answer.
    synchronized Optional<Pairing.Pending> pending() {
        return over ? Optional.empty() : Optional.ofNullable(compared).map(Compared::pending);
    }

    /// A person said that the digits are the same.
    synchronized void accept(Set<Right> rights, String by) {
        if (compared != null && !over) {
            result(compared.transcript(), rights, by, null);
        }
    }

    void refuse(CloseCode code) {
        socket.drop(code);
    }

    @Override
    public void end() {
        parts.pairing().leave(this);
    }

    @Override
    public void tick(Instant now) {
        if (!now.isBefore(until)) {
            throw new OutOfTurn(CloseCode.TIMED_OUT);
        }
    }

    /// From the comparison on, the person's two minutes count instead of the handshake's seconds.
    @Override
    public synchronized boolean isProved() {
        return compared != null;
    }
}
