package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Make a payment link, and send it. `activityId` is a ULID made when the amount was shown and stored before sending.
///
/// @param mail where it is mailed to; null: it is only shown
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
        String text,
        @Nullable BankAgreement bank) {}
