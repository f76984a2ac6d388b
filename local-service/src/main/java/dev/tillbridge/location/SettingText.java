package dev.tillbridge.location;

import dev.tillbridge.problem.Wording;
import java.util.Locale;

/// What a setting means, in English or Danish.
final class SettingText {
    private static final String BUNDLE = "dev.tillbridge.location.location";

    private SettingText() {}

    static String meaning(String key, Locale locale) {
        return Wording.of(BUNDLE, locale).getString(key);
    }
}
