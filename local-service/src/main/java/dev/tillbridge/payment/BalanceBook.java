package dev.tillbridge.payment;

import java.time.Instant;

/// What moved on the balance that a processor keeps for the clinic. A question over the network; it blocks within time
/// limits of its own, is made outside any transaction, and never throws for what the processor or the network does.
/// Thread-safe.
public interface BalanceBook {
    /// Everything from a moment until before another: whole or not at all.
    BalanceAnswer between(Instant from, Instant to);
}
