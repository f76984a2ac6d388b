package dev.tillbridge.location;

import java.time.Instant;
import java.util.Optional;

/// Who changed a setting. Empty `was` or `now`: not set.
public record LocationChange(Instant at, String person, String key, Optional<String> was, Optional<String> now) {}
