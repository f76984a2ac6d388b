package dev.tillbridge.bridge;

import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.client.PrivateFile;
import dev.tillbridge.protocol.frame.Hashes;
import dev.tillbridge.protocol.frame.Signatures;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import tools.jackson.core.JacksonException;

/// Which service this is, and the key that proves it: made once, kept in the data folder for this user alone.
///
/// @param instanceId names this service to browsers, and to the others on its database
public record ServiceIdentity(String instanceId, KeyPair keys) {
    private static final String FILE = "service.key";

    private record Stored(String instanceId, String publicKey, String privateKey) {}

    /// Reads the identity, or makes it at the first start. A damaged file is refused, never replaced: every
    /// connected browser trusts this key.
    public static ServiceIdentity of(Path dataFolder, String newInstanceId) {
        var file = dataFolder.resolve(FILE);
        var stored = PrivateFile.read(file);
        if (stored.isEmpty()) {
            var made = new ServiceIdentity(newInstanceId, Signatures.newKeyPair());
            PrivateFile.write(file, made.text());
            return made;
        }
        try {
            var read = Json.read(stored.get(), Stored.class);
            var key = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Hashes.bytes(read.privateKey())));
            return new ServiceIdentity(read.instanceId(), new KeyPair(Signatures.publicKey(read.publicKey()), key));
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException damaged) {
            throw PrivateFile.unusable(file, "it is damaged");
        }
    }

    String sign(byte[] transcript) {
        return Signatures.sign(keys.getPrivate(), transcript);
    }

    String publicKey() {
        return Signatures.text(keys.getPublic());
    }

    private String text() {
        return Json.write(new Stored(
                instanceId, publicKey(), Hashes.text(keys.getPrivate().getEncoded())));
    }
}
