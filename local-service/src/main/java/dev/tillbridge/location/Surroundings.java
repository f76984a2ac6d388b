package dev.tillbridge.location;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// Where the computer stands that a location begins on, as its owner has set it up.
///
/// @param country its region, for the money that is used there
public record Surroundings(ZoneId zone, Locale country) {
    /// As this computer is set up.
    public static Surroundings ofThisComputer() {
        return new Surroundings(ZoneId.systemDefault(), Locale.getDefault(Locale.Category.FORMAT));
    }

    /// The money of the country; empty where the computer names no country, or one without money of its own.
    Optional<String> currency() {
        try {
            return Optional.ofNullable(Currency.getInstance(country))
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                    .map(Currency::getCurrencyCode);
        } catch (IllegalArgumentException noCountry) {
            return Optional.empty();
        }
    }

    /// One of the languages that the screens speak.
    String language() {
        return country.getLanguage().equals("da") ? "da" : "en";
    }
}
