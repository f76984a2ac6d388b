package dev.tillbridge.giveback;

import dev.tillbridge.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody asks for when Give back is pressed. Two asks with the same activity id must be equal.
///
/// @param paymentId the payment's activity id
/// @param amount how much of what the invoices and the client's credit got; surcharge and tip go back in proportion
/// @param rows how much of it goes off which invoice; empty: the newest invoice first
/// @param reason one of the clinic's list
/// @param note what else there is to say; may be null
/// @param manager who allows it, with the PIN; may be who asks
public record GiveBackAsk(
        String activityId,
        String paymentId,
        Money amount,
        List<Row> rows,
        String reason,
        @Nullable String note,
        String manager,
        String desk) {
    /// One invoice's part.
    public record Row(String invoiceId, Money amount) {}

    public GiveBackAsk {
        rows = List.copyOf(rows);
        var currency = amount.currency();
        if (rows.stream().anyMatch(row -> !row.amount().currency().equals(currency))) {
            throw new IllegalArgumentException("two currencies");
        }
        if (rows.size() > 50) {
            throw new IllegalArgumentException("at most 50 invoices");
        }
        if (rows.stream().map(Row::invoiceId).distinct().count() < rows.size()) {
            throw new IllegalArgumentException("an invoice twice");
        }
    }

    /// Whether a repeated ask is this one.
    boolean sameAs(GiveBackAsk other) {
        return activityId.equals(other.activityId)
                && paymentId.equals(other.paymentId)
                && amount.equals(other.amount)
                && rows.equals(other.rows);
    }
}
