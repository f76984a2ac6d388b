package dev.tillbridge.attention;

import dev.tillbridge.problem.Wording;
import java.util.Locale;

/// The words for a kind of attention: its title, and the one step that ends it. English and Danish; other
/// languages are answered in English.
public record AttentionText(String title, String step) {
    private static final String BUNDLE = "dev.tillbridge.attention.attention";

    /// The words for a kind.
    ///
    /// @param pims the PIMS's own name, for texts that speak of it
    public static AttentionText of(AttentionKind kind, Locale locale, String pims) {
        var bundle = Wording.of(BUNDLE, locale);
        return new AttentionText(
                bundle.getString(kind + ".title").replace("{pims}", pims),
                bundle.getString(kind + ".step").replace("{pims}", pims));
    }
}
