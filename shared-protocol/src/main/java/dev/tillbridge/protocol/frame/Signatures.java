package dev.tillbridge.protocol.frame;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;

/// ECDSA on P-256 with SHA-256; signatures are r and s, 32 bytes each, as browsers make them. Thread-safe.
public final class Signatures {
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

    private Signatures() {}

    public static KeyPair newKeyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// The signature, base64url.
    public static String sign(PrivateKey key, byte[] bytes) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return Hashes.text(signature.sign());
        } catch (GeneralSecurityException unusableKey) {
            throw new IllegalStateException("the key cannot sign", unusableKey);
        }
    }

    /// Whether the text is this key's signature over the bytes; false for anything that is no signature at all.
    public static boolean verify(PublicKey key, byte[] bytes, String proof) {
        try {
            var raw = Hashes.bytes(proof);
            if (raw.length != 64) {
                return false;
            }
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(raw);
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }

    /// The key's text form: SubjectPublicKeyInfo in DER, base64url.
    public static String text(PublicKey key) {
        return Hashes.text(key.getEncoded());
    }

    /// Reads a key's text form; throws [IllegalArgumentException] unless it is a point of P-256.
    public static PublicKey publicKey(String text) {
        try {
            var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(Hashes.bytes(text)));
            if (!(key instanceof ECPublicKey point)
                    || point.getParams().getOrder().bitLength() != 256) {
                throw new IllegalArgumentException("the key is not on P-256");
            }
            return key;
        } catch (GeneralSecurityException noKey) {
            throw new IllegalArgumentException("not a public key", noKey);
        }
    }
}
