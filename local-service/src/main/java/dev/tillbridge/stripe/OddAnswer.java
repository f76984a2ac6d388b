package dev.tillbridge.stripe;

import org.jspecify.annotations.Nullable;

/// The processor's answer cannot be right; nothing in it is believed.
final class OddAnswer extends RuntimeException {
    private final String what;

    OddAnswer(String what) {
        super(what);
        this.what = what;
    }

    String what() {
        return what;
    }

    /// A value that must be there.
    static <T> T need(@Nullable T value, String what) {
        if (value == null) {
            throw new OddAnswer("no " + what);
        }
        return value;
    }
}
