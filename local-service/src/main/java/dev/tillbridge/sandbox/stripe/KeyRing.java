package dev.tillbridge.sandbox.stripe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The secret keys that the API accepts, and whose they are. Thread-safe.
final class KeyRing {
    private final List<Key> keys = new CopyOnWriteArrayList<>();

    private record Key(String secret, String account) {}

    void add(String secret, String account) {
        if (!secret.startsWith("sk_test_")) {
            throw new IllegalArgumentException("the practice processor takes test keys only");
        }
        keys.add(new Key(secret, account));
    }

    void remove(String secret) {
        keys.removeIf(key -> key.secret().equals(secret));
    }

    /// Whose the key is; empty for one that is none.
    Optional<String> account(String given) {
        return keys.stream()
                .filter(key -> MessageDigest.isEqual(bytes(key.secret()), bytes(given)))
                .map(Key::account)
                .findFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
