package dev.tillbridge.protocol;

import java.time.Instant;

/// A version that was in use until then.
public record KeptVersion(String version, Instant until) {}
