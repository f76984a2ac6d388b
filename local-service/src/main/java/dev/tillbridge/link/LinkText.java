package dev.tillbridge.link;

import dev.tillbridge.location.Location;
import dev.tillbridge.payment.CardNumberGuard;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a person sends with a link. Never repeats what it refuses.
final class LinkText {
    private static final int LONGEST = 600;
    private static final int LONGEST_TEXTED = 300;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\n]]");
    private static final Pattern IBAN = Pattern.compile("\\b[A-Za-z]{2}[0-9]{2}(?:[ -]?[A-Za-z0-9]){11,30}\\b");
    private static final BigInteger BY = BigInteger.valueOf(97);

    private LinkText() {}

    /// What stands there before anybody changes it.
    static String usual(Location location) {
        return location.linkText().isEmpty() ? new LinkWords(location.locale()).of("text") : location.linkText();
    }

    /// What stands there before a text is changed: telephones show less.
    static String usualTexted(Location location) {
        var usual = usual(location);
        return usual.length() > LONGEST_TEXTED ? new LinkWords(location.locale()).of("text") : usual;
    }

    /// As a person typed it; throws `LINK_TEXT_REFUSED`, `CARD_NUMBER_REFUSED`.
    static String of(String typed) {
        return of(typed, LONGEST);
    }

    /// As [#of], for a text message.
    static String texted(String typed) {
        return of(typed, LONGEST_TEXTED);
    }

    private static String of(String typed, int longest) {
        var text = CONTROLS.matcher(typed.replace("\r\n", "\n")).replaceAll(" ").strip();
        if (text.isEmpty() || text.length() > longest || hasAccount(text)) {
            throw Problem.of(ProblemCode.LINK_TEXT_REFUSED).asException();
        }
        CardNumberGuard.refuse(text);
        return text;
    }

    /// An account's number carries its own proof; other digits are let through.
    private static boolean hasAccount(String text) {
        return IBAN.matcher(text).results().anyMatch(found -> {
            var plain = found.group().replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
            for (int end = plain.length(); end >= 15; end--) {
                if (proves(plain.substring(0, end))) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean proves(String account) {
        var digits = new StringBuilder();
        (account.substring(4) + account.substring(0, 4))
                .chars()
                .forEach(each -> digits.append(Character.digit(each, 36)));
        return new BigInteger(digits.toString()).mod(BY).equals(BigInteger.ONE);
    }
}
