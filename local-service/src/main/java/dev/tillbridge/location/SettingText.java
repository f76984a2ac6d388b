package dev.tillbridge.location;

import java.util.Locale;
import java.util.ResourceBundle;

/// What a setting means, in English or Danish.
final class SettingText {
    private static final String BUNDLE = "dev.tillbridge.location.location";

    private SettingText() {}

    static String meaning(String key, Locale locale) {
        var language = locale.getLanguage().equals("da") ? Locale.of("da") : Locale.ENGLISH;
        return ResourceBundle.getBundle(
                        BUNDLE,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
