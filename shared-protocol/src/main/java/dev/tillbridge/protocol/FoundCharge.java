package dev.tillbridge.protocol;

/// A named person's word what became of a charge that the processor has and the books do not know.
public record FoundCharge(String reference, String personId, String pin, String reason) {}
