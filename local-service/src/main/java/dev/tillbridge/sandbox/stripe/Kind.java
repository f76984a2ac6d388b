package dev.tillbridge.sandbox.stripe;

/// The kinds of object that the book holds: what they are called in a message, their id's prefix, their list's
/// address.
enum Kind {
    PAYMENT_INTENT("payment_intent", "pi", "/v1/payment_intents"),
    CHARGE("charge", "ch", "/v1/charges"),
    REFUND("refund", "re", "/v1/refunds"),
    CUSTOMER("customer", "cus", "/v1/customers"),
    PAYMENT_METHOD("PaymentMethod", "pm", "/v1/payment_methods"),
    LOCATION("location", "tml", "/v1/terminal/locations"),
    READER("terminal reader", "tmr", "/v1/terminal/readers"),
    SESSION("checkout.session", "cs", "/v1/checkout/sessions"),
    LINK("payment_link", "plink", "/v1/payment_links"),
    SETUP_INTENT("setupintent", "seti", "/v1/setup_intents"),
    MANDATE("mandate", "mandate", "/v1/mandates"),
    BALANCE_TRANSACTION("balance transaction", "txn", "/v1/balance_transactions"),
    DISPUTE("dispute", "du", "/v1/disputes"),
    PAYOUT("payout", "po", "/v1/payouts"),
    EVENT("event", "evt", "/v1/events"),
    /// What a simulated reader knows and never tells the API: whether it is switched on, what its screen shows.
    DEVICE("device", "dev", ""),
    /// What will happen by itself; the parent is when.
    DUE("due", "due", ""),
    /// The processor's own settings.
    SETTING("setting", "set", "");

    final String noun;
    final String prefix;
    final String url;

    Kind(String noun, String prefix, String url) {
        this.noun = noun;
        this.prefix = prefix;
        this.url = url;
    }
}
