package dev.tillbridge.protocol;

import java.time.Instant;

/// A payment of this client that is not in the PIMS yet.
public record UnpostedPayment(String paymentId, String code, Amount amount, Instant at) {}
