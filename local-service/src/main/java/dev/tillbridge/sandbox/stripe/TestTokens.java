package dev.tillbridge.sandbox.stripe;

import java.util.Map;

/// The processor's names for practice cards, as a caller writes them instead of a number.
final class TestTokens {
    private static final Map<String, TestCard> TOKENS = Map.ofEntries(
            Map.entry("tok_visa", TestCard.VISA),
            Map.entry("tok_mastercard", TestCard.MASTERCARD),
            Map.entry("tok_visa_debit", TestCard.DEBIT),
            Map.entry("tok_amex", TestCard.AMEX),
            Map.entry("tok_discover", TestCard.DISCOVER),
            Map.entry("tok_pendingRefund", TestCard.PENDING_REFUND),
            Map.entry("tok_refundFail", TestCard.REFUND_FAILS),
            Map.entry("tok_createDispute", TestCard.DISPUTED),
            Map.entry("tok_createDisputeProductNotReceived", TestCard.NOT_RECEIVED),
            Map.entry("tok_createDisputeInquiry", TestCard.ASKED_ABOUT),
            Map.entry("tok_chargeDeclined", TestCard.DECLINED),
            Map.entry("tok_visa_chargeDeclined", TestCard.DECLINED),
            Map.entry("tok_chargeDeclinedInsufficientFunds", TestCard.NO_FUNDS),
            Map.entry("tok_visa_chargeDeclinedInsufficientFunds", TestCard.NO_FUNDS),
            Map.entry("tok_chargeDeclinedExpiredCard", TestCard.EXPIRED),
            Map.entry("tok_visa_chargeDeclinedExpiredCard", TestCard.EXPIRED),
            Map.entry("tok_visa_chargeDeclinedLostCard", TestCard.LOST),
            Map.entry("tok_visa_chargeDeclinedStolenCard", TestCard.STOLEN),
            Map.entry("tok_chargeCustomerFail", TestCard.FAILS_LATER),
            Map.entry("tok_authenticationRequired", TestCard.ASKS_ALWAYS),
            Map.entry("tok_authenticationRequiredOnSetup", TestCard.ASKS_UNTIL_SAVED));

    private TestTokens() {}

    /// @param param the parameter that named it
    static TestCard card(String token, String param) {
        var card = TOKENS.get(token);
        if (card == null) {
            throw ApiError.notFound("token", token, param);
        }
        return card;
    }
}
