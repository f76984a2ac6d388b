package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Pairing is open.
public record PairingOpened(Instant until, @Nullable String ticket) {}
