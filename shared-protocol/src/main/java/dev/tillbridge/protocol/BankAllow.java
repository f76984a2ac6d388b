package dev.tillbridge.protocol;

/// A named manager allows bank payments of a client again whose bank had said that one was not allowed.
///
/// @param payment one of the client's
public record BankAllow(String payment, String personId, String pin, String reason) {}
