package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What the processor says is true about one charge.
///
/// @param reference the processor's id of the object
/// @param asked the amount that the object asks for, which must be the amount that we ordered
/// @param approved what was approved in all, surcharge and tip included; zero while nothing was
/// @param captured what was taken
/// @param metadata our ids as the processor gives them back; compared, never trusted
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
        Instant seenAt) {
    public ChargeTruth {
        metadata = Map.copyOf(metadata);
    }
}
