package dev.tillbridge.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the processor says is true about one charge.
///
/// @param reference the processor's id of the object
/// @param asked the amount that the object asks for, which must be the amount that we ordered
/// @param approved what was approved in all, surcharge and tip included; zero while nothing was
/// @param captured what was taken
/// @param metadata our ids as the processor gives them back; compared, never trusted
/// @param bank how a debit of a bank account stands; null for a card, and while nobody gave an account
/// @param heldUntil until when money that is held can be taken, where the processor says so
/// @param kept the card, where the processor keeps it from now on
/// @param decline why the last try was refused, if it was; not final while the status is [ChargeStatus#OPEN]
public record ChargeTruth(
        String reference,
        ChargeStatus status,
        Money asked,
        Money approved,
        Money captured,
        Money surcharge,
        Money tip,
        Map<String, String> metadata,
        Optional<CardFacts> card,
        Optional<Decline> decline,
        Instant seenAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BankDebit bank,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant heldUntil,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KeptCard kept) {
    /// Of a card, where none is kept.
    public ChargeTruth(
            String reference,
            ChargeStatus status,
            Money asked,
            Money approved,
            Money captured,
            Money surcharge,
            Money tip,
            Map<String, String> metadata,
            Optional<CardFacts> card,
            Optional<Decline> decline,
            Instant seenAt) {
        this(reference, status, asked, approved, captured, surcharge, tip, metadata, card, decline, seenAt, null, null);
    }

    /// After which no card is kept.
    public ChargeTruth(
            String reference,
            ChargeStatus status,
            Money asked,
            Money approved,
            Money captured,
            Money surcharge,
            Money tip,
            Map<String, String> metadata,
            Optional<CardFacts> card,
            Optional<Decline> decline,
            Instant seenAt,
            @Nullable BankDebit bank,
            @Nullable Instant heldUntil) {
        this(
                reference, status, asked, approved, captured, surcharge, tip, metadata, card, decline, seenAt, bank,
                heldUntil, null);
    }

    public ChargeTruth {
        metadata = Map.copyOf(metadata);
    }

    /// The debit of a bank account, as long as money may still come of it.
    public Optional<BankDebit> debit() {
        return Optional.ofNullable(bank).filter(each -> status == ChargeStatus.UNDER_WAY);
    }

    /// The debit of a bank account that ended without money.
    public Optional<BankDebit> failedDebit() {
        return Optional.ofNullable(bank).filter(BankDebit::failed);
    }
}
