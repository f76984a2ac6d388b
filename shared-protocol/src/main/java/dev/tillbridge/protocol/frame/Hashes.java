package dev.tillbridge.protocol.frame;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Hashes, keyed hashes and their text form. Thread-safe.
public final class Hashes {
    private Hashes() {}

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// HMAC-SHA-256, base64url.
    public static String hmac(byte[] key, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return text(mac.doFinal(bytes));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// The commitment to a key and a nonce that are revealed later.
    public static String commitment(Side side, String publicKey, String nonce) {
        return text(sha256(new Transcript("tillbridge-commit", side)
                .add(publicKey)
                .add(nonce)
                .bytes()));
    }

    /// Compares without telling, by its time, where the texts differ.
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// Base64url without padding.
    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The bytes of base64url; throws [IllegalArgumentException] when it is none.
    public static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
