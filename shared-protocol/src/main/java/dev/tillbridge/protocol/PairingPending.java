package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// The browser that asks to be connected now, if any, and the digits to compare.
public record PairingPending(
        @Nullable String pairingId,
        @Nullable String name,
        @Nullable String digits) {}
