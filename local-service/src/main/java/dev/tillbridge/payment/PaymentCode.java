package dev.tillbridge.payment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The short code of a payment that people read out: six characters and a check character, "K7M42QX".
///
/// No two characters of the alphabet look or sound alike. There are 13 of them, a prime, so that the check
/// character catches every single wrong character and every two neighbours swapped. A code always holds a
/// letter.
public record PaymentCode(String value) {
    static final String ALPHABET = "24679HKMPQRWX";
    private static final int LENGTH = 7;
    private static final char MARK = '/';
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![A-Z0-9])[" + ALPHABET + "]{" + LENGTH + "}(?![A-Z0-9])");

    public PaymentCode {
        if (!valid(value)) {
            throw new IllegalArgumentException("not a payment code");
        }
    }

    /// A new code; whether it is free is for the database to say.
    public static PaymentCode next(RandomGenerator random) {
        while (true) {
            var code = new StringBuilder();
            for (int i = 0; i < LENGTH - 1; i++) {
                code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            if (code.chars().anyMatch(Character::isLetter)) {
                return new PaymentCode(code.append(check(code)).toString());
            }
        }
    }

    /// The code of a stored payment. When two installations become one, two payments may have the same code; the one
    /// that came is stored with a mark behind it.
    static PaymentCode stored(String text) {
        boolean marked = text.length() > LENGTH && text.charAt(LENGTH) == MARK;
        return new PaymentCode(marked ? text.substring(0, LENGTH) : text);
    }

    /// Everything that payments of this code may be stored under.
    List<String> stored() {
        return Stream.concat(Stream.of(value), IntStream.rangeClosed(2, 9).mapToObj(number -> value + MARK + number))
                .toList();
    }

    /// What a person typed, whatever its case, with or without "TB" before it and spaces in it; empty when it
    /// is none.
    public static Optional<PaymentCode> typed(String text) {
        var bare = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        var code = bare.startsWith("TB") ? bare.substring(2) : bare;
        return valid(code) ? Optional.of(new PaymentCode(code)) : Optional.empty();
    }

    /// The codes in a text of the PIMS, in whatever words it stands.
    public static List<PaymentCode> in(String text) {
        return IN_TEXT.matcher(text.toUpperCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(PaymentCode::valid)
                .map(PaymentCode::new)
                .toList();
    }

    /// The code as it stands in the PIMS's reference field: "TB K7M42QX".
    public String asReference() {
        return "TB " + value;
    }

    private static boolean valid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && code.chars().anyMatch(Character::isLetter)
                && check(code) == code.charAt(LENGTH - 1);
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (i + 2) * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
