package dev.tillbridge.payment;

/// Length checks of what is stored with a payment.
final class Bounds {
    private Bounds() {}

    /// Not blank and at most `longest` characters; gives the text back.
    static String text(String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException("1 to " + longest + " characters, not " + text.length());
        }
        return text;
    }

    static int count(int count, int least, int most) {
        if (count < least || count > most) {
            throw new IllegalArgumentException(least + " to " + most + ", not " + count);
        }
        return count;
    }
}
