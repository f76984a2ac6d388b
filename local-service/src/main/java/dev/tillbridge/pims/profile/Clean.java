package dev.tillbridge.pims.profile;

/// Text of a page as it was meant: without direction marks, invisible characters and odd spaces.
final class Clean {
    /// The longest text that one field may have.
    static final int MAX_LENGTH = 500;

    private Clean() {}

    static String text(String raw) {
        var clean = new StringBuilder(Math.min(raw.length(), MAX_LENGTH));
        boolean space = false;
        for (int at = 0; at < raw.length() && clean.length() < MAX_LENGTH; ) {
            int character = raw.codePointAt(at);
            at += Character.charCount(character);
            if (isSpace(character)) {
                space = clean.length() > 0;
            } else if (!isInvisible(character)) {
                if (space) {
                    clean.append(' ');
                    space = false;
                }
                clean.appendCodePoint(character);
            }
        }
        return clean.toString();
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
