package dev.tillbridge.location;

/// The settings of a location that stand alone. Keys are stored and typed by people, so never renamed; what
/// each means stands in `location_en.properties` and `location_da.properties`.
public enum Setting {
    NAME("name", ""),
    ADDRESS("address", ""),
    PHONE("phone", ""),
    CURRENCY("currency", "USD"),
    /// Always set: a new location takes its computer's.
    TIME_ZONE("time-zone", "UTC"),
    LANGUAGE("language", "en"),
    /// The clock time at which a day begins, for the end of the day.
    DAY_START("day-start", "00:00"),
    /// The clock time at which money that is held on cards is taken; empty: taken as soon as it is approved.
    TAKE_AT("take-at", ""),
    /// Who gets each closed day by e-mail.
    DAY_MAIL("day-mail", ""),
    POSTING("posting", "on"),
    DUPLICATE_MINUTES("duplicate-minutes", "15"),
    PART_REASONS("part-reasons", "client's wish | deposit | split"),
    GIVE_BACK_REASONS(
            "give-back-reasons", "service not done | charged too much | charged twice | goods returned | other"),
    /// How much each role may give back in a day; "no" is nothing, "any" is no limit.
    GIVE_BACK_STAFF("give-back-staff", "no"),
    GIVE_BACK_MANAGER("give-back-manager", "any"),
    GIVE_BACK_SUPPORT("give-back-support", "any"),
    /// Which money that a person took may be noted.
    NOTE_WAYS("note-ways", "cash | check | financing | card"),
    /// Who finances clients here.
    FINANCING("financing", "CareCredit | Scratchpay"),
    PRACTICE_PIMS("practice-pims", ""),
    /// How many desks take payments; empty until somebody said it.
    DESKS("desks", ""),
    /// Empty: what is usual where this money is.
    RECEIPT_PAPER("receipt-paper", ""),
    /// Always with its port. Empty: no mail is sent.
    MAIL_SERVER("mail-server", ""),
    MAIL_USER("mail-user", ""),
    MAIL_FROM("mail-from", ""),
    /// Two letters; empty: the country of the currency.
    COUNTRY("country", ""),
    /// The account at the provider of texts; empty: no text is sent.
    TEXT_ACCOUNT("text-account", ""),
    /// The key whose secret is stored; empty: the account's own.
    TEXT_KEY("text-key", ""),
    /// The practice's own numbers; texts come from the first, replies to all are read.
    TEXT_FROM("text-from", ""),
    TEXT_SERVER("text-server", "api.twilio.com"),
    /// Whether receipts are mailed by themselves.
    RECEIPT_MAIL("receipt-mail", "off"),
    /// Words of invoice lines after which they are not.
    RECEIPT_MAIL_HOLD("receipt-mail-hold", ""),
    /// Who is mailed what needs somebody; empty: nobody.
    ATTENTION_TO("attention-to", ""),
    /// When each day, by the clinic's clock.
    ATTENTION_AT("attention-at", "07:30"),
    /// How many days a payment link can be paid.
    LINK_DAYS("link-days", "14"),
    /// After how many days an unpaid link is sent once more; 0: never.
    LINK_REMINDER_DAYS("link-reminder-days", "0"),
    /// What is sent with a link; empty: the usual words of the language.
    LINK_TEXT("link-text", ""),
    /// Whether clients may pay from their bank accounts.
    BANK_PAYMENTS("bank-payments", "off"),
    /// Whether clients' cards are kept: on, no-new (those that are there stay), hidden (nobody sees any).
    SAVED_CARDS("saved-cards", "on");

    private final String key;
    private final String standard;

    Setting(String key, String standard) {
        this.key = key;
        this.standard = standard;
    }

    public String key() {
        return key;
    }

    /// The value while nobody set one.
    public String standard() {
        return standard;
    }
}
