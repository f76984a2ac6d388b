package dev.tillbridge.protocol;

/// A named person's word that a payment, of which a desk kept something else than the database knows, was compared with
/// the processor's own list.
///
/// @param payment the payment's id, as `Needs you` names it
public record KeptCompared(String payment, String personId, String pin, String reason) {}
