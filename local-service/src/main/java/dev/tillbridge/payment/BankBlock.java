package dev.tillbridge.payment;

import java.time.Instant;

/// A client whose bank accounts are not debited any more.
///
/// @param attemptId the payment that was not allowed
/// @param code the bank's word for why
public record BankBlock(String attemptId, String code, Instant since) {}
