package dev.tillbridge.problem;

import java.util.Locale;
import java.util.ResourceBundle;

/// Where the words that people read are kept. English and Danish; who speaks another language reads English.
public final class Wording {
    private static final Locale DANISH = Locale.of("da");

    private Wording() {}

    /// The words of a bundle for a person of this language, whatever the computer's own is.
    ///
    /// @param bundle its full name, such as `dev.tillbridge.problem.problems`
    public static ResourceBundle of(String bundle, Locale locale) {
        var language = locale.getLanguage().equals(DANISH.getLanguage()) ? DANISH : Locale.ENGLISH;
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(bundle, language, noFallback);
    }
}
