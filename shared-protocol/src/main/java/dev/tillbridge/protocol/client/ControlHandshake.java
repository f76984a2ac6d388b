package dev.tillbridge.protocol.client;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Door;
import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.frame.ConnectTranscript;
import dev.tillbridge.protocol.frame.FromClient;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.protocol.frame.Hashes;
import dev.tillbridge.protocol.frame.Hello;
import dev.tillbridge.protocol.frame.Identify;
import dev.tillbridge.protocol.frame.Welcome;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The client's half of hello, identify, welcome at the control door. Not thread-safe.
final class ControlHandshake {
    /// The client id of every program at the control door.
    private static final String CLIENT_ID = "control";

    private final Endpoint endpoint;
    private final byte[] secret;
    private final String language;
    private @Nullable ConnectTranscript transcript;

    ControlHandshake(Endpoint endpoint, String secret, String language) {
        this.endpoint = endpoint;
        this.secret = Hashes.bytes(secret);
        this.language = language;
    }

    /// The frame to send now; nothing once the service has proved itself. Throws SERVICE_NOT_OURS when it cannot.
    Optional<FromClient> receive(FromService frame) {
        if (frame instanceof Hello hello && transcript == null) {
            return Optional.of(identify(hello));
        }
        if (frame instanceof Welcome welcome
                && transcript != null
                && Hashes.same(Hashes.hmac(secret, transcript.service(welcome.rights())), welcome.proof())) {
            return Optional.empty();
        }
        throw notOurs(ProblemCode.SERVICE_NOT_OURS);
    }

    private Identify identify(Hello hello) {
        if (hello.protocolMin() > Protocol.VERSION || hello.protocolMax() < Protocol.OLDEST_VERSION) {
            throw notOurs(ProblemCode.SERVICE_OTHER_VERSION);
        }
        if (!hello.instanceId().equals(endpoint.instanceId())) {
            throw notOurs(ProblemCode.SERVICE_NOT_OURS);
        }
        var nonce = new byte[32];
        new SecureRandom().nextBytes(nonce);
        var unproved = new Identify(
                Math.min(hello.protocolMax(), Protocol.VERSION),
                CLIENT_ID,
                Hashes.text(nonce),
                endpoint.port(),
                null,
                0,
                language,
                "unproved");
        var asked = new ConnectTranscript(hello, unproved, Door.CONTROL, endpoint.port(), "");
        transcript = asked;
        return unproved.proved(Hashes.hmac(secret, asked.client()));
    }

    private RuntimeException notOurs(ProblemCode code) {
        return Problem.of(code, "port", Integer.toString(endpoint.port())).asException();
    }
}
