package dev.tillbridge.sandbox.stripe;

import java.util.Locale;
import java.util.Map;

/// What amounts the processor takes: whole minor units, a least amount per currency, eight digits at most.
final class Limits {
    static final long MOST = 99_999_999;
    private static final Map<String, Long> LEAST =
            Map.of("usd", 50L, "eur", 50L, "cad", 50L, "aud", 50L, "gbp", 30L, "dkk", 250L, "sek", 300L, "nok", 300L);

    private Limits() {}

    static String currency(String given) {
        var currency = given.toLowerCase(Locale.ROOT);
        if (!LEAST.containsKey(currency)) {
            throw ApiError.invalid("Invalid currency: " + given + ".", "currency");
        }
        return currency;
    }

    static void check(long amount, String currency) {
        if (amount < 1) {
            throw ApiError.coded(400, "parameter_invalid_integer", "Invalid positive integer", "amount");
        }
        if (amount > MOST) {
            throw ApiError.coded(400, "amount_too_large", "Amount must be no more than 999,999.99.", "amount");
        }
        long least = LEAST.getOrDefault(currency, 50L);
        if (amount < least) {
            throw ApiError.coded(
                    400,
                    "amount_too_small",
                    "Amount must be at least " + least + " " + currency + " minor units.",
                    "amount");
        }
    }
}
