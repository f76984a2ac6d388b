package dev.tillbridge.receipt;

/// Text of others without what no page may hold: control characters, halves of surrogate pairs, what is no
/// character. XML, and with it the PDF, could not be read with them.
public final class PlainText {
    private PlainText() {}

    /// The text without them.
    public static String of(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::stands).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean stands(int code) {
        boolean control = Character.isISOControl(code) && code != '\t' && code != '\n';
        boolean half = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return !control && !half && (code & 0xFFFE) != 0xFFFE;
    }
}
