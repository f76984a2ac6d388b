package dev.tillbridge.sandbox.stripe;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the form of a hosted page. The card's number is looked up and forgotten here.
final class TypedForm {
    private static final Pattern EXPIRY = Pattern.compile("(\\d{1,2})\\s*/\\s*(?:20)?(\\d{2})");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private TypedForm() {}

    /// @param field the text of a field, or null
    /// @param types the ways to pay that the page offers
    static Typed read(Function<String, @Nullable String> field, List<String> types, Instant now) {
        boolean bank = "bank".equals(field.apply("way"));
        if (!types.contains(bank ? "us_bank_account" : "card")) {
            throw new Mistyped("This page does not take that way to pay.");
        }
        var name = required(field, "name", "Type your name.");
        var email = required(field, "email", "Type your e-mail address.");
        if (!EMAIL.matcher(email).matches()) {
            throw new Mistyped("That is not an e-mail address.");
        }
        boolean save = "on".equals(field.apply("save"));
        return bank
                ? new Typed(name, email, null, account(field), save, "on".equals(field.apply("deposits")))
                : new Typed(name, email, card(field, now), null, save, false);
    }

    private static TestBank account(Function<String, @Nullable String> field) {
        var bank = TestNumbers.bank(
                required(field, "routing", "Type the routing number."),
                required(field, "account", "Type the account number."));
        if (bank == null) {
            throw new Mistyped("That is not one of the practice accounts. Only those are taken here.");
        }
        return bank;
    }

    private static TestCard card(Function<String, @Nullable String> field, Instant now) {
        var card = TestNumbers.card(required(field, "number", "Type a card number."));
        if (card == null) {
            throw new Mistyped("Your card number is not one of the practice numbers. Only those are taken here.");
        }
        expiry(required(field, "expiry", "Type when the card expires, as MM / YY."), now);
        if (!required(field, "cvc", "Type the security code.").matches("\\d{3,4}")) {
            throw new Mistyped("Your card's security code is incomplete.");
        }
        return card;
    }

    private static void expiry(String typed, Instant now) {
        var matcher = EXPIRY.matcher(typed);
        if (!matcher.matches()) {
            throw new Mistyped("Type when the card expires, as MM / YY.");
        }
        int month = Integer.parseInt(matcher.group(1));
        if (month < 1 || month > 12) {
            throw new Mistyped("That month does not exist.");
        }
        var end = YearMonth.of(2000 + Integer.parseInt(matcher.group(2)), month);
        if (end.isBefore(YearMonth.from(now.atZone(ZoneOffset.UTC)))) {
            throw new Mistyped("Your card's expiration date is in the past.");
        }
    }

    private static String required(Function<String, @Nullable String> field, String name, String told) {
        var text = field.apply(name);
        if (text == null || text.isBlank()) {
            throw new Mistyped(told);
        }
        if (text.length() > 200) {
            throw new Mistyped("That is too long.");
        }
        return text.strip();
    }
}
