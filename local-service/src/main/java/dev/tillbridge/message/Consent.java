package dev.tillbridge.message;

import java.time.Instant;

/// One thing that was said about texts to a number. Never changed; the newest holds.
///
/// @param by who noted it; empty where nobody of the practice did
/// @param reason the client's wish in a person's words; empty elsewhere
/// @param at when it was said
public record Consent(ConsentKind kind, ConsentHow how, String by, String reason, Instant at) {}
