package dev.tillbridge.operator;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// One thing that somebody did.
///
/// @param what the deed, one word, stored
/// @param subject what it was done to
public record AuditRow(long number, Instant at, Actor by, String what, String subject, JsonNode details) {}
