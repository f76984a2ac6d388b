package dev.tillbridge.sandbox.stripe;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// Makes ids that look like the processor's: a prefix and 24 letters and digits. Called under the book's lock.
final class Ids {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private final RandomGenerator random;

    Ids(RandomGenerator random) {
        this.random = random;
    }

    String next(String prefix) {
        return prefix + "_" + letters(24);
    }

    String letters(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    String hex(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString().toUpperCase(Locale.ROOT);
    }
}
