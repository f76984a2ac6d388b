package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// A person has entered a payment in the PIMS by hand.
public record EnteredByHand(String postingId, @Nullable String personId) {}
