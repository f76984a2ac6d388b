package dev.tillbridge.link;

import dev.tillbridge.problem.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The words that go to a client with a link. English and Danish; other languages are written to in English.
final class LinkWords {
    private final ResourceBundle words;

    LinkWords(Locale locale) {
        words = Wording.of("dev.tillbridge.link.link", locale);
    }

    String of(String key) {
        return words.getString(key);
    }

    String of(String key, Map<String, String> particulars) {
        var text = of(key);
        for (var each : particulars.entrySet()) {
            text = text.replace("{" + each.getKey() + "}", each.getValue());
        }
        return text;
    }
}
