package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Door;
import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.Right;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.ConnectTranscript;
import dev.tillbridge.protocol.frame.FromClient;
import dev.tillbridge.protocol.frame.Hello;
import dev.tillbridge.protocol.frame.Identify;
import java.util.Set;

/// Hello, identify, welcome: both sides prove who they are.
final class ConnectTalk implements Talk {
    private final Socket socket;
    private final Proofs proofs;
    private final Door door;
    private final int port;
    private final String extensionId;
    private final Hello hello;
    private final Admission admission;

    /// Lets a proved peer in.
    interface Admission {
        void admit(Socket socket, Peer peer, Identify identify, Welcoming welcoming);
    }

    /// The service's own proof, once it is known what is granted.
    interface Welcoming {
        String proof(Set<Right> rights);
    }

    ConnectTalk(
            Socket socket, Proofs proofs, Door door, int port, String extensionId, Hello hello, Admission admission) {
        this.socket = socket;
        this.proofs = proofs;
        this.door = door;
        this.port = port;
        this.extensionId = extensionId;
        this.hello = hello;
        this.admission = admission;
    }

    @Override
    public void begin() {
        socket.send(hello);
    }

    @Override
    public void frame(FromClient frame) {
        if (!(frame instanceof Identify identify)) {
            throw new OutOfTurn(CloseCode.BAD_FRAME);
        }
        if (identify.protocol() < Protocol.OLDEST_VERSION || identify.protocol() > Protocol.VERSION) {
            throw new OutOfTurn(CloseCode.TOO_OLD);
        }
        // The port that we listen on enters, not the one that the client names: the proof of a client that was led
        // to another port is worth nothing here.
        var transcript = new ConnectTranscript(hello, identify, door, port, extensionId);
        var peer = proofs.check(transcript);
        admission.admit(socket, peer, identify, rights -> proofs.own(transcript, rights));
    }

    @Override
    public void end() {}

    @Override
    public boolean isProved() {
        return false;
    }
}
