package dev.tillbridge.pims.profile;

import java.util.Locale;

/// Literal text with `*` for anything; capitals do not matter, because a style sheet may change them.
final class TextPattern {
    private final String pattern;

    TextPattern(String pattern) {
        this.pattern = Clean.text(pattern).toLowerCase(Locale.ROOT);
    }

    boolean matches(String text) {
        var subject = Clean.text(text).toLowerCase(Locale.ROOT);
        int at = 0;
        int wanted = 0;
        int star = -1;
        int resume = 0;
        while (at < subject.length()) {
            if (wanted < pattern.length() && pattern.charAt(wanted) == '*') {
                star = wanted++;
                resume = at;
            } else if (wanted < pattern.length() && pattern.charAt(wanted) == subject.charAt(at)) {
                wanted++;
                at++;
            } else if (star >= 0) {
                wanted = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (wanted < pattern.length() && pattern.charAt(wanted) == '*') {
            wanted++;
        }
        return wanted == pattern.length();
    }
}
