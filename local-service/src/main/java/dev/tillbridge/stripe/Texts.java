package dev.tillbridge.stripe;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Texts from outside, made harmless: one line, bounded, and nothing in them that could be a card number.
final class Texts {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");
    private static final Pattern LONG_DIGITS = Pattern.compile("\\d(?:[ -]?\\d){12,18}");

    private Texts() {}

    static String bounded(@Nullable String text, int most) {
        if (text == null) {
            return "";
        }
        var start = text.substring(0, Math.min(text.length(), most * 4));
        var clean = LONG_DIGITS
                .matcher(CONTROLS.matcher(start).replaceAll(" "))
                .replaceAll("••••")
                .strip();
        if (clean.length() <= most) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(most - 1)) ? most - 1 : most;
        return clean.substring(0, end);
    }
}
