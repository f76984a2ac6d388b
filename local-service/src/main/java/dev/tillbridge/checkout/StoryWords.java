package dev.tillbridge.checkout;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The words of a payment's story. English and Danish; other languages are answered in English.
final class StoryWords {
    private final ResourceBundle bundle;
    private final Locale locale;

    StoryWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "dev.tillbridge.checkout.story",
                locale.getLanguage().equals("da") ? Locale.of("da") : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The words for a key; a `{name}` in them stands for the particular of that name.
    String of(String key, Map<String, String> particulars) {
        var text = bundle.getString(key);
        for (var each : particulars.entrySet()) {
            text = text.replace("{" + each.getKey() + "}", each.getValue());
        }
        return text;
    }
}
