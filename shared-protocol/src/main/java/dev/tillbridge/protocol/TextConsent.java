package dev.tillbridge.protocol;

/// What the client told somebody about texts to a number.
///
/// @param more whether texts may come again; else they stop
/// @param personId who heard it
/// @param reason the client's wish, in that person's words
public record TextConsent(String number, boolean more, String personId, String reason) {}
