package dev.tillbridge.app;

import dev.tillbridge.checkout.PimsName;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.profile.Profiles;
import dev.tillbridge.problem.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// What the service says of itself on screens. English and Danish; others read English. The command line speaks
/// English alone.
final class ServiceWords {
    private static final String BUNDLE = "dev.tillbridge.app.service";

    private final ResourceBundle bundle;

    private ServiceWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static ServiceWords of(Locale locale) {
        return new ServiceWords(Wording.of(BUNDLE, locale));
    }

    Locale locale() {
        return bundle.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : bundle.getLocale();
    }

    String of(String key) {
        return bundle.getString(key);
    }

    String of(String key, Map<String, String> particulars) {
        var text = bundle.getString(key);
        for (var each : particulars.entrySet()) {
            text = text.replace("{" + each.getKey() + "}", each.getValue());
        }
        return text;
    }

    /// What a practice program is called, and its word for an invoice.
    PimsName pims(Profiles profiles, InvoicePlace place) {
        return profiles.find(place.profile())
                .map(profile -> new PimsName(profile.name(), profile.invoiceWord()))
                .orElseGet(() -> new PimsName(of("pims.unnamed"), of("pims.invoice")));
    }
}
