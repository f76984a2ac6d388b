package dev.tillbridge.checkout;

import dev.tillbridge.problem.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The words of a payment's story. English and Danish; other languages are answered in English.
final class StoryWords {
    private final ResourceBundle bundle;
    private final Locale locale;

    StoryWords(Locale locale) {
        this.locale = locale;
        this.bundle = Wording.of("dev.tillbridge.checkout.story", locale);
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
