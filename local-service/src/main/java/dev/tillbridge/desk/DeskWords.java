package dev.tillbridge.desk;

import dev.tillbridge.problem.Wording;
import java.util.Locale;
import java.util.ResourceBundle;

/// The few sentences that handlers say themselves. English and Danish; others read English.
final class DeskWords {
    private static final String BUNDLE = "dev.tillbridge.desk.desk";

    private final ResourceBundle bundle;

    private DeskWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static DeskWords of(Locale locale) {
        return new DeskWords(Wording.of(BUNDLE, locale));
    }

    /// How a card was read, as [dev.tillbridge.payment.CardFacts] names it, in words.
    String entry(String entry) {
        var key = "entry." + entry.replace(' ', '-');
        return bundle.containsKey(key) ? bundle.getString(key) : entry;
    }

    /// What a PIMS is called that nothing is known of.
    String unnamed() {
        return bundle.getString("pims.unnamed");
    }

    /// What a test mail says.
    String testMail() {
        return bundle.getString("mail.test");
    }

    /// What a client will see of money given back.
    ///
    /// @param noted whether a person took it, so that a person hands it out
    String clientSees(boolean noted) {
        return bundle.getString(noted ? "client.sees.noted" : "client.sees");
    }

    /// What a client will see of held money that is let go.
    String clientSeesHeld() {
        return bundle.getString("client.sees.held");
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String of(String key, String particular) {
        return bundle.getString(key).replace("{}", particular);
    }
}
