package dev.tillbridge.checkout;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a desk asks for when Charge is pressed. Two asks with the same activity id must be equal.
///
/// @param captureId names the reading that was shown
/// @param reader the card reader's id; null where the way to pay needs none
/// @param partReason why only part is paid; null when all is
/// @param secondReason why the same client is charged the same amount again within minutes; null unless asked for
/// it
/// @param receiptTo where the receipt is mailed to; empty: nowhere; null: as the location says
/// @param link what the payment link is to be; null for every other way to pay
/// @param card the saved card that is charged, or that a card is kept; null for neither
/// @param kept what is paid beyond the invoices and kept as a deposit; null for nothing
/// @param way how the client pays; null: on a card reader, as in all that was asked before there were others
/// @param noted what is noted of money that a person took; null for all other ways
public record SaleAsk(
        String activityId,
        String captureId,
        List<Row> rows,
        @Nullable String reader,
        String desk,
        @Nullable String personId,
        @Nullable String partReason,
        @Nullable String secondReason,
        @Nullable String receiptTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WayToPay way,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Noted noted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LinkAsk link,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CardAsk card,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money kept) {
    /// One invoice's part.
    public record Row(String invoiceId, Money amount) {}

    /// Without a payment link.
    public SaleAsk(
            String activityId,
            String captureId,
            List<Row> rows,
            @Nullable String reader,
            String desk,
            @Nullable String personId,
            @Nullable String partReason,
            @Nullable String secondReason,
            @Nullable String receiptTo,
            @Nullable WayToPay way,
            @Nullable Noted noted) {
        this(
                activityId,
                captureId,
                rows,
                reader,
                desk,
                personId,
                partReason,
                secondReason,
                receiptTo,
                way,
                noted,
                null,
                null,
                null);
    }

    /// On a card reader; the receipt goes where the location says.
    public SaleAsk(
            String activityId,
            String captureId,
            List<Row> rows,
            String reader,
            String desk,
            @Nullable String personId,
            @Nullable String partReason,
            @Nullable String secondReason) {
        this(activityId, captureId, rows, reader, desk, personId, partReason, secondReason, null, null, null);
    }

    /// Of money that no person took herself.
    public SaleAsk(
            String activityId,
            String captureId,
            List<Row> rows,
            @Nullable String reader,
            String desk,
            @Nullable String personId,
            @Nullable String partReason,
            @Nullable String secondReason,
            @Nullable String receiptTo,
            @Nullable WayToPay way) {
        this(activityId, captureId, rows, reader, desk, personId, partReason, secondReason, receiptTo, way, null);
    }

    public SaleAsk {
        way = way == WayToPay.CARD_READER ? null : way;
        if (receiptTo != null && !receiptTo.isEmpty() && !MailAddress.isAddress(receiptTo)) {
            throw Problem.of(ProblemCode.MAIL_ADDRESS_MALFORMED).asException();
        }
        if (noted != null && (way == null || !way.noted())) {
            throw new IllegalArgumentException("something is noted of money that Tillbridge takes itself");
        }
        if ((link != null) != (way != null && way.byLink())) {
            throw new IllegalArgumentException("a payment link is asked for as one");
        }
        if (link != null && (link.bank() != null) != (way == WayToPay.BANK_PAYMENT)) {
            throw new IllegalArgumentException("how the client agrees goes with a bank payment");
        }
        if ((card != null && card.use() != null) != (way == WayToPay.SAVED_CARD)) {
            throw new IllegalArgumentException("a saved card is named where one is charged");
        }
        if (card != null && card.keep() != null && way != WayToPay.CARD_BY_PHONE) {
            throw new IllegalArgumentException("a card is kept that is typed on the page");
        }
        if (kept != null && link != null) {
            throw new IllegalArgumentException("no deposit is kept by a payment link");
        }
        rows = List.copyOf(rows);
        if (rows.isEmpty() || rows.size() > 50) {
            throw new IllegalArgumentException("a charge is for 1 to 50 invoices");
        }
        if (rows.stream().map(Row::invoiceId).distinct().count() < rows.size()) {
            throw new IllegalArgumentException("an invoice twice in one charge");
        }
    }

    /// The same by a payment link.
    public SaleAsk byLink(LinkAsk wanted) {
        return new SaleAsk(
                activityId,
                captureId,
                rows,
                null,
                desk,
                personId,
                partReason,
                secondReason,
                receiptTo,
                wanted.bank() == null ? WayToPay.PAYMENT_LINK : WayToPay.BANK_PAYMENT,
                null,
                wanted,
                null,
                kept);
    }

    /// The same with what is paid beyond the invoices kept as a deposit.
    public SaleAsk keeping(Money rest) {
        return new SaleAsk(
                activityId,
                captureId,
                rows,
                reader,
                desk,
                personId,
                partReason,
                secondReason,
                receiptTo,
                way,
                noted,
                link,
                card,
                rest);
    }

    /// The same with a saved card, or with a card that is kept.
    public SaleAsk with(CardAsk wanted) {
        return new SaleAsk(
                activityId,
                captureId,
                rows,
                null,
                desk,
                personId,
                partReason,
                secondReason,
                receiptTo,
                wanted.use() == null ? WayToPay.CARD_BY_PHONE : WayToPay.SAVED_CARD,
                null,
                null,
                wanted,
                kept);
    }

    /// How the client pays.
    WayToPay pays() {
        return way == null ? WayToPay.CARD_READER : way;
    }

    /// Whether a repeated ask is this one. The capture may have been made anew after a restart.
    boolean sameAs(SaleAsk other) {
        return activityId.equals(other.activityId)
                && rows.equals(other.rows)
                && Objects.equals(reader, other.reader)
                && pays() == other.pays()
                && Objects.equals(noted, other.noted)
                && Objects.equals(card, other.card)
                && Objects.equals(kept, other.kept)
                && desk.equals(other.desk);
    }
}
