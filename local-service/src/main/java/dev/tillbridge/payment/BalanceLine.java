package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.Optional;

/// One movement on the balance that a processor keeps for the clinic.
///
/// @param id the processor's
/// @param kind `charge`, `payment`, `refund`, `payout`, or another word of the processor
/// @param reference what our books call it: the id of the charge or refund that it came of
/// @param gross less than nothing for what went back or out
/// @param fee what the processor keeps of it
public record BalanceLine(String id, String kind, Optional<String> reference, Money gross, Money fee, Instant at) {
    /// Whether a client paid it.
    public boolean paid() {
        return kind.equals("charge") || kind.equals("payment");
    }
}
