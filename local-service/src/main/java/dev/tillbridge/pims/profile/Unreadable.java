package dev.tillbridge.pims.profile;

/// A text is not what its field must be.
final class Unreadable extends Exception {
    private final boolean twoCurrencies;

    Unreadable(String why) {
        this(why, false);
    }

    private Unreadable(String why, boolean twoCurrencies) {
        super(why);
        this.twoCurrencies = twoCurrencies;
    }

    static Unreadable twoCurrencies(String text) {
        return new Unreadable("two currencies in \"" + text + "\"", true);
    }

    boolean isTwoCurrencies() {
        return twoCurrencies;
    }
}
