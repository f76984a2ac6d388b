package dev.tillbridge.pims.profile;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the signs and codes beside an amount mean. A sign that several currencies share (`$`, `kr`) means the
/// profile's currency when that is one of them, else nothing can be told.
final class CurrencySigns {
    private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "BBD", "JMD");
    private static final Set<String> CROWNS = Set.of("DKK", "SEK", "NOK", "ISK");
    private static final Set<String> POUNDS = Set.of("GBP", "GIP", "FKP", "SHP");
    private static final Set<String> YENS = Set.of("JPY", "CNY");

    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("us$", "USD"),
            Map.entry("a$", "AUD"),
            Map.entry("au$", "AUD"),
            Map.entry("c$", "CAD"),
            Map.entry("ca$", "CAD"),
            Map.entry("nz$", "NZD"),
            Map.entry("r$", "BRL"),
            Map.entry("zł", "PLN"),
            Map.entry("kč", "CZK"),
            Map.entry("₹", "INR"),
            Map.entry("₪", "ILS"),
            Map.entry("₺", "TRY"),
            Map.entry("fr", "CHF"),
            Map.entry("sfr", "CHF"));

    private CurrencySigns() {}

    /// @param sign letters and signs without digits, as they stand beside an amount
    static Optional<Currency> of(String sign, Currency usual) {
        var bare = sign.endsWith(".") ? sign.substring(0, sign.length() - 1) : sign;
        var lower = bare.toLowerCase(Locale.ROOT);
        var known = OWN.get(lower);
        if (known != null) {
            return Optional.of(Currency.getInstance(known));
        }
        return switch (lower) {
            case "$" -> shared(DOLLARS, usual, "USD");
            case "kr" -> shared(CROWNS, usual, "");
            case "£" -> shared(POUNDS, usual, "GBP");
            case "¥" -> shared(YENS, usual, "JPY");
            default -> code(bare);
        };
    }

    private static Optional<Currency> shared(Set<String> family, Currency usual, String otherwise) {
        if (family.contains(usual.getCurrencyCode())) {
            return Optional.of(usual);
        }
        return otherwise.isEmpty() ? Optional.empty() : Optional.of(Currency.getInstance(otherwise));
    }

    private static Optional<Currency> code(String letters) {
        if (letters.length() != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(Currency.getInstance(letters.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }
}
