package dev.tillbridge.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// `HOST[:PORT]/DATABASE/XXXX-XXXX-XXXX-XXXX`: all that a desk needs to join, as one text to paste or type. The last
/// part is 80 random bits in Crockford's base 32, good once and for a quarter of an hour.
///
/// The server's login for it is named after a few bits of the digest, so that a code finds its login by itself.
record JoinCode(ServerPlace place, String secret) {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int LONGEST = 400;

    static JoinCode random(ServerPlace place, SecureRandom random) {
        var secret = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            secret.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return new JoinCode(place, secret.toString());
    }

    /// Reads what a person typed; empty when it is none.
    static Optional<JoinCode> read(String typed) {
        var text = typed.strip();
        int last = text.lastIndexOf('/');
        int middle = last < 0 ? -1 : text.lastIndexOf('/', last - 1);
        if (middle < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        var secret = secret(text.substring(last + 1));
        if (secret.length() != LENGTH || !secret.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new JoinCode(ServerPlace.of(text.substring(0, middle), text.substring(middle + 1, last)), secret));
        } catch (IllegalArgumentException noPlace) {
            return Optional.empty();
        }
    }

    /// Forgives what Crockford's digits are made to forgive.
    private static String secret(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace(" ", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    String text() {
        return place.server() + "/" + place.database() + "/" + secret.replaceAll("(.{4})(?!$)", "$1-");
    }

    String login() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(("login of a joining code " + secret).getBytes(StandardCharsets.US_ASCII));
            return new RoleNames(place.database()).guest(HexFormat.of().formatHex(digest, 0, 2));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// The code itself is the secret.
    @Override
    public String toString() {
        return place.toString();
    }
}
