package dev.tillbridge.protocol.frame;

import static java.util.Objects.requireNonNull;

/// What the frames' texts must look like.
final class Bounds {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Bounds() {}

    static String text(String value, int longest, String name) {
        requireNonNull(value, name);
        if (value.isEmpty() || value.length() > longest) {
            throw new IllegalArgumentException(name + " must have 1 to " + longest + " characters");
        }
        return value;
    }

    /// Unpadded base64url of at most this many bytes.
    static String bytes(String value, int most, String name) {
        text(value, (most * 4 + 2) / 3, name);
        if (!value.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)) {
            throw new IllegalArgumentException(name + " must be base64url without padding");
        }
        return value;
    }

    static String nonce(String value, String name) {
        if (bytes(value, 32, name).length() != 43) {
            throw new IllegalArgumentException(name + " must be 32 bytes");
        }
        return value;
    }

    static int port(int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
        return port;
    }
}
