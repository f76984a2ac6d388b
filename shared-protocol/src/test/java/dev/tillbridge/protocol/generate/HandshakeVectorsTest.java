package dev.tillbridge.protocol.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.frame.Signatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class HandshakeVectorsTest {
    private static final Path FILE = Path.of("../extension/src/bridge/handshake-vectors.json");

    @Test
    void both_languages_are_held_against_the_same_handshake() throws IOException {
        if (Boolean.getBoolean("tillbridge.renew") && !current()) {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, HandshakeVectors.write(Signatures.newKeyPair()));
        }

        assertThat(current())
                .as(
                        "%s is out of date; renew it with: %s",
                        FILE, "mvn test -pl shared-protocol" + " -Dtest=HandshakeVectorsTest -Dtillbridge.renew=true")
                .isTrue();
    }

    /// Whether the file says what this code says, and its signature is good for the bytes beside it.
    private static boolean current() throws IOException {
        if (!Files.exists(FILE)) {
            return false;
        }
        var file = Json.parse(Files.readString(FILE));
        var key = Signatures.publicKey(file.path("serviceKey").asString());
        var anyKey = Signatures.newKeyPair().getPrivate();
        var expected = Json.parse(HandshakeVectors.write(new KeyPair(key, anyKey)));
        var proof = file.path("connect").path("serviceProof").asString();
        var bytes = HexFormat.of()
                .parseHex(file.path("connect").path("serviceBytes").asString());
        return withoutProof(file).equals(withoutProof(expected)) && Signatures.verify(key, bytes, proof);
    }

    private static JsonNode withoutProof(JsonNode file) {
        var copy = (ObjectNode) file.deepCopy();
        ((ObjectNode) copy.path("connect")).remove("serviceProof");
        return copy;
    }
}
