package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Start a charge. `activityId` is a ULID made when the amount was shown and stored before sending.
///
/// @param readerId the card reader; null where the way to pay needs none
/// @param desk the desk's name as the person knows it
/// @param partReason why only part is paid; null when all is
/// @param secondReason why the same client is charged the same amount again within minutes (A3); null unless asked
/// @param receiptTo where the receipt is mailed to; empty: nowhere; null: as the location says
/// @param way how the client pays; null: on a card reader
/// @param noted what is noted of money that a person took; null for all other ways
/// @param kept what is paid beyond the invoices and kept as a deposit on the client's account; null: nothing
/// @param card what it has to do with saved cards; null: nothing
public record ChargeStart(
        String activityId,
        String captureId,
        List<ChargeRow> rows,
        @Nullable String readerId,
        String desk,
        @Nullable String personId,
        @Nullable String partReason,
        @Nullable String secondReason,
        @Nullable String receiptTo,
        @Nullable WayToPay way,
        @Nullable NotedMoney noted,
        @Nullable CardWish card,
        @Nullable Amount kept) {
    /// On a card reader; the receipt goes where the location says.
    public ChargeStart(
            String activityId,
            String captureId,
            List<ChargeRow> rows,
            String readerId,
            String desk,
            @Nullable String personId,
            @Nullable String partReason,
            @Nullable String secondReason) {
        this(
                activityId,
                captureId,
                rows,
                readerId,
                desk,
                personId,
                partReason,
                secondReason,
                null,
                null,
                null,
                null,
                null);
    }
}
