package dev.tillbridge.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers that the processor's documents give for practice. Every other number is refused unread.
final class TestNumbers {
    private static final Map<String, TestCard> CARDS = cards();

    private static final Map<String, TestBank> BANKS = Map.of(
            "000123456789", TestBank.PAYS,
            "000555555559", TestBank.CLAIMED_BACK,
            "000000000009", TestBank.STAYS,
            "000111111116", TestBank.NO_ACCOUNT,
            "000111111113", TestBank.CLOSED,
            "000222222227", TestBank.NO_FUNDS,
            "000333333335", TestBank.NOT_AUTHORIZED);

    private TestNumbers() {}

    /// The card of a typed number, spaces allowed, or null when it is not one of the documents'.
    static @Nullable TestCard card(String typed) {
        return CARDS.get(typed.replace(" ", ""));
    }

    /// The bank account of two typed numbers, or null when they are not the documents'.
    static @Nullable TestBank bank(String routing, String account) {
        return routing.replace(" ", "").equals(TestBank.ROUTING) ? BANKS.get(account.replace(" ", "")) : null;
    }

    /// The numbers that a person is shown, with what they do.
    static Map<String, String> shown() {
        var shown = new LinkedHashMap<String, String>();
        shown.put("4242 4242 4242 4242", "Visa, pays");
        shown.put("5555 5555 5555 4444", "Mastercard, pays");
        shown.put("4000 0000 0000 0002", "is declined");
        shown.put("4000 0000 0000 9995", "has too little money");
        shown.put("4000 0027 6000 3184", "its bank asks whether it is you");
        return shown;
    }

    private static Map<String, TestCard> cards() {
        var cards = new LinkedHashMap<String, TestCard>();
        cards.put("4242424242424242", TestCard.VISA);
        cards.put("5555555555554444", TestCard.MASTERCARD);
        cards.put("4000056655665556", TestCard.DEBIT);
        cards.put("378282246310005", TestCard.AMEX);
        cards.put("6011111111111117", TestCard.DISCOVER);
        cards.put("4000000000007726", TestCard.PENDING_REFUND);
        cards.put("4000000000005126", TestCard.REFUND_FAILS);
        cards.put("4000000000000259", TestCard.DISPUTED);
        cards.put("4000000000002685", TestCard.NOT_RECEIVED);
        cards.put("4000000000001976", TestCard.ASKED_ABOUT);
        cards.put("4000000000000002", TestCard.DECLINED);
        cards.put("4000000000009995", TestCard.NO_FUNDS);
        cards.put("4000000000009987", TestCard.LOST);
        cards.put("4000000000009979", TestCard.STOLEN);
        cards.put("4000000000000069", TestCard.EXPIRED);
        cards.put("4000000000000127", TestCard.WRONG_CVC);
        cards.put("4000000000000119", TestCard.BROKEN);
        cards.put("4000000000006975", TestCard.TOO_OFTEN);
        cards.put("4000000000000341", TestCard.FAILS_LATER);
        cards.put("4000002760003184", TestCard.ASKS_ALWAYS);
        cards.put("4000002500003155", TestCard.ASKS_UNTIL_SAVED);
        cards.put("4000008260003178", TestCard.ASKS_THEN_NO_FUNDS);
        return Map.copyOf(cards);
    }
}
