package dev.tillbridge.secret;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Sealing to a public key as RFC 9180 says (base mode, one message): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
/// AES-128-GCM. Whoever has the private key can open it, and nobody can change it or what it is bound to.
final class Hpke {
    static final int KEY_LENGTH = 32;

    private static final byte[] KEM = {'K', 'E', 'M', 0x00, 0x20};
    private static final byte[] SUITE = {'H', 'P', 'K', 'E', 0x00, 0x20, 0x00, 0x01, 0x00, 0x01};
    private static final byte[] VERSION = ascii("HPKE-v1");
    private static final byte[] NONE = {};
    private static final byte BASE = 0;

    private Hpke() {}

    static KeyPair newKeys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("X25519").generateKeyPair();
    }

    /// @param info what both sides use it for
    /// @param bound what must be known as well to open it
    static byte[] seal(byte[] to, byte[] info, byte[] bound, byte[] plain) throws GeneralSecurityException {
        return seal(newKeys(), to, info, bound, plain);
    }

    /// @param fresh a pair that is used this once
    static byte[] seal(KeyPair fresh, byte[] to, byte[] info, byte[] bound, byte[] plain)
            throws GeneralSecurityException {
        var enc = bytes(fresh.getPublic());
        var secret = shared(fresh.getPrivate(), to, enc, to);
        return joined(enc, cipher(Cipher.ENCRYPT_MODE, secret, info, bound).doFinal(plain));
    }

    /// Throws [GeneralSecurityException] for what was sealed to another key, bound to something else, or changed.
    static byte[] open(KeyPair own, byte[] info, byte[] bound, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length < KEY_LENGTH) {
            throw new GeneralSecurityException("too short");
        }
        var enc = Arrays.copyOf(sealed, KEY_LENGTH);
        var secret = shared(own.getPrivate(), enc, enc, bytes(own.getPublic()));
        return cipher(Cipher.DECRYPT_MODE, secret, info, bound).doFinal(sealed, KEY_LENGTH, sealed.length - KEY_LENGTH);
    }

    private static byte[] shared(PrivateKey ours, byte[] theirs, byte[] enc, byte[] to)
            throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("X25519");
        agreement.init(ours);
        // It refuses points of small order, whose secret everybody knows.
        agreement.doPhase(publicKey(theirs), true);
        var extracted = extract(KEM, NONE, "eae_prk", agreement.generateSecret());
        return expand(KEM, extracted, "shared_secret", joined(enc, to), 32);
    }

    private static Cipher cipher(int mode, byte[] secret, byte[] info, byte[] bound) throws GeneralSecurityException {
        var context = joined(
                new byte[] {BASE}, extract(SUITE, NONE, "psk_id_hash", NONE), extract(SUITE, NONE, "info_hash", info));
        var extracted = extract(SUITE, secret, "secret", NONE);
        var key = expand(SUITE, extracted, "key", context, 16);
        var nonce = expand(SUITE, extracted, "base_nonce", context, 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static byte[] extract(byte[] suite, byte[] salt, String label, byte[] input)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addSalt(salt)
                        .addIKM(joined(VERSION, suite, ascii(label), input))
                        .extractOnly());
    }

    private static byte[] expand(byte[] suite, byte[] key, String label, byte[] info, int length)
            throws GeneralSecurityException {
        var labelled = joined(new byte[] {0, (byte) length}, VERSION, suite, ascii(label), info);
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.expandOnly(new SecretKeySpec(key, "Generic"), labelled, length));
    }

    /// As RFC 7748 writes a point: 32 bytes, the lowest first.
    static byte[] bytes(PublicKey key) {
        var whole = ((XECPublicKey) key).getU().toByteArray();
        var bytes = new byte[KEY_LENGTH];
        for (int i = 0; i < Math.min(whole.length, KEY_LENGTH); i++) {
            bytes[i] = whole[whole.length - 1 - i];
        }
        return bytes;
    }

    static byte[] bytes(PrivateKey key) {
        return ((XECPrivateKey) key).getScalar().orElseThrow();
    }

    static KeyPair pair(byte[] publicKey, byte[] privateKey) throws GeneralSecurityException {
        var spec = new XECPrivateKeySpec(NamedParameterSpec.X25519, privateKey);
        return new KeyPair(
                publicKey(publicKey), KeyFactory.getInstance("X25519").generatePrivate(spec));
    }

    private static PublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
        if (bytes.length != KEY_LENGTH) {
            throw new GeneralSecurityException("no key");
        }
        var whole = new byte[KEY_LENGTH];
        for (int i = 0; i < KEY_LENGTH; i++) {
            whole[i] = bytes[KEY_LENGTH - 1 - i];
        }
        whole[0] &= 0x7f;
        var spec = new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, whole));
        return KeyFactory.getInstance("X25519").generatePublic(spec);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
