package dev.tillbridge.sandbox.text;

import java.time.Instant;

/// One text, in or out.
///
/// @param error the provider's number of why it was not delivered; 0: it was
public record Sms(String sid, boolean inbound, String from, String to, String body, Instant at, int error) {}
