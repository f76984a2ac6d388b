package dev.tillbridge.message;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.regex.Pattern;

/// A telephone number as the whole world writes it ("+15035550142"). It is personal: it stands in no log, no journal
/// but the wish that names it, and lists show it masked.
public record PhoneNumber(String text) {
    private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /// Throws `TEXT_NUMBER_MALFORMED`.
    public PhoneNumber {
        if (!isNumber(text)) {
            throw Problem.of(ProblemCode.TEXT_NUMBER_MALFORMED).asException();
        }
    }

    public static boolean isNumber(String text) {
        return SHAPE.matcher(text).matches();
    }

    /// "+1...42"
    public String masked() {
        return text.substring(0, 2) + "..." + text.substring(text.length() - 2);
    }

    /// Never the number itself: this is what a log would print.
    @Override
    public String toString() {
        return masked();
    }
}
