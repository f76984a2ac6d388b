package dev.tillbridge.secret;

import dev.tillbridge.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// This service's own lock: others seal secrets to its public key, and only this service opens them. The other half
/// is one of its secret files. Thread-safe.
public final class Lock {
    static final String FILE = "desk.lock";

    /// What such a seal is made for; stored seals depend on it.
    private static final byte[] INFO = "tillbridge location key 1".getBytes(StandardCharsets.US_ASCII);

    private final KeyPair keys;

    private Lock(KeyPair keys) {
        this.keys = keys;
    }

    private record Stored(String publicKey, String privateKey) {
        @Override
        public String toString() {
            return "(not shown)";
        }
    }

    /// The lock of these files, made where there is none; one that is damaged is replaced: what was sealed to it is
    /// sealed anew to the next.
    public static Lock of(SecretFiles secrets) {
        return secrets.read(FILE).flatMap(Lock::read).orElseGet(() -> make(secrets));
    }

    private static Optional<Lock> read(String text) {
        try {
            var stored = Json.read(text, Stored.class);
            return Optional.of(new Lock(Hpke.pair(decoded(stored.publicKey()), decoded(stored.privateKey()))));
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Lock make(SecretFiles secrets) {
        try {
            var keys = Hpke.newKeys();
            secrets.write(
                    FILE,
                    Json.write(new Stored(text(Hpke.bytes(keys.getPublic())), text(Hpke.bytes(keys.getPrivate())))));
            return new Lock(keys);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no X25519", missing);
        }
    }

    public String publicKey() {
        return text(Hpke.bytes(keys.getPublic()));
    }

    /// Empty for what was sealed to another lock, bound to something else, or changed.
    public Optional<String> open(String sealed, String bound) {
        try {
            return Optional.of(new String(
                    Hpke.open(keys, INFO, bound.getBytes(StandardCharsets.UTF_8), decoded(sealed)),
                    StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /// Seals for whoever has the other half of the public key; empty where that is none.
    ///
    /// @param bound what must be said again to open it
    public static Optional<String> seal(String publicKey, String bound, String value) {
        try {
            return Optional.of(text(Hpke.seal(
                    decoded(publicKey),
                    INFO,
                    bound.getBytes(StandardCharsets.UTF_8),
                    value.getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
