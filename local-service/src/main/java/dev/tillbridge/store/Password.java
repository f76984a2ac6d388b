package dev.tillbridge.store;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.postgresql.util.PasswordUtil;

/// A password that is made here. The server never sees it, only what it can compare a proof with.
record Password(String text, String verifier) {
    private static final int BYTES = 32;

    static Password random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Password of(String text) {
        return new Password(text, PasswordUtil.encodeScramSha256(text.toCharArray()));
    }

    /// Eight letters and digits for an account's name.
    static String name(SecureRandom random) {
        return String.format(Locale.ROOT, "%08x", random.nextInt());
    }

    @Override
    public String toString() {
        return "(not shown)";
    }
}
