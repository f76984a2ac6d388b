package dev.tillbridge.checkout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a payment link is to be.
///
/// @param to where it is sent; null where it is only shown
/// @param text what is sent with it; the address of the link comes below
/// @param until when it is turned off
/// @param bank how the client agrees to a debit of a bank account; null where the link is paid with a card
/// @param remindAt when it is sent once more while nobody has paid; null: never
public record LinkAsk(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SendTo to,
        String text,
        Instant until,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant remindAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BankConsent bank) {
    /// Paid with a card.
    public LinkAsk(@Nullable SendTo to, String text, Instant until, @Nullable Instant remindAt) {
        this(to, text, until, remindAt, null);
    }
}
