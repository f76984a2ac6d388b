package dev.tillbridge.payment;

/// Why a bank refused.
///
/// @param code the processor's word (`insufficient_funds`), bounded to 80 characters
/// @param said what the bank said, for "What the bank said"; plain text, bounded to 300 characters
public record Decline(String code, String said) {}
