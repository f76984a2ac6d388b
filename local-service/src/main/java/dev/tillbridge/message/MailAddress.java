package dev.tillbridge.message;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.net.IDN;
import java.util.regex.Pattern;

/// An e-mail address of one person, such that nothing else can be hidden in it. It is personal: it stands in no log,
/// no journal and no story for support, and lists show it masked.
public record MailAddress(String text) {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern PLACE =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    /// Throws `MAIL_ADDRESS_MALFORMED`.
    public MailAddress {
        if (!isAddress(text)) {
            throw Problem.of(ProblemCode.MAIL_ADDRESS_MALFORMED).asException();
        }
    }

    /// As a person typed it or a page shows it; throws `MAIL_ADDRESS_MALFORMED`.
    public static MailAddress of(String typed) {
        var text = typed.strip();
        int at = text.lastIndexOf('@');
        return new MailAddress(at < 0 ? text : text.substring(0, at + 1) + ascii(text.substring(at + 1)));
    }

    public static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return text.length() <= 254
                && at > 0
                && at <= 64
                && NAME.matcher(text.substring(0, at)).matches()
                && PLACE.matcher(text.substring(at + 1)).matches();
    }

    /// "a...@mail.com"
    public String masked() {
        return text.charAt(0) + "..." + text.substring(text.lastIndexOf('@'));
    }

    /// Never the address itself: this is what a log would print.
    @Override
    public String toString() {
        return masked();
    }

    private static String ascii(String place) {
        try {
            return IDN.toASCII(place);
        } catch (IllegalArgumentException none) {
            return place;
        }
    }
}
