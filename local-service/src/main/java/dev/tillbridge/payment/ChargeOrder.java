package dev.tillbridge.payment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a processor is asked to take.
///
/// @param attemptId our id of the attempt; stands in the processor object's metadata
/// @param description what the clinic sees in the processor's dashboard; no client name
/// @param metadata `installation`, `activity`, `attempt`, `code` and `invoices`: our ids, for look-up and support
/// @param partialApproval whether less than the amount may be approved
/// @param takeAt until when the money is only held on the card; null: it is taken as soon as it is approved
/// @param until when it can no longer be paid, by the processor's own doing; null: no end
/// @param card the saved card that is charged, or that a card is kept; null for neither
public record ChargeOrder(
        String attemptId,
        Money amount,
        String description,
        Map<String, String> metadata,
        boolean partialApproval,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant until,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant takeAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CardUse card) {
    public ChargeOrder(
            String attemptId,
            Money amount,
            String description,
            Map<String, String> metadata,
            boolean partialApproval,
            @Nullable Instant until,
            @Nullable Instant takeAt) {
        this(attemptId, amount, description, metadata, partialApproval, until, takeAt, null);
    }

    public ChargeOrder(
            String attemptId,
            Money amount,
            String description,
            Map<String, String> metadata,
            boolean partialApproval,
            @Nullable Instant until) {
        this(attemptId, amount, description, metadata, partialApproval, until, null, null);
    }

    public ChargeOrder(
            String attemptId, Money amount, String description, Map<String, String> metadata, boolean partialApproval) {
        this(attemptId, amount, description, metadata, partialApproval, null, null, null);
    }

    /// Whether the card that the client pays with is to be kept.
    public boolean keepsCard() {
        return card != null && card.keep();
    }

    public ChargeOrder {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a charge is more than zero: " + amount);
        }
        metadata = Map.copyOf(metadata);
    }

    /// Whether the money is held first, and taken later.
    @JsonIgnore
    public boolean held() {
        return takeAt != null;
    }
}
