package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Make a payment link, and send it. `activityId` is a ULID made when the amount was shown and stored before sending.
///
/// @param mail where it is mailed to; null: not mailed
/// @param number where it is texted to, as typed; null: not texted. With neither it is only shown
/// @param agreed whether the client agrees to texts about this payment
/// @param text what is sent with it
/// @param partReason why only part is paid; null when all is
/// @param bank how the client agrees to a bank payment; null: the link is paid with a card
/// @param secondReason why the same client is charged the same amount again within minutes; null unless asked
public record LinkStart(
        String activityId,
        String captureId,
        List<ChargeRow> rows,
        String desk,
        @Nullable String personId,
        @Nullable String partReason,
        @Nullable String secondReason,
        @Nullable String mail,
        @Nullable String number,
        boolean agreed,
        String text,
        @Nullable BankAgreement bank) {}
