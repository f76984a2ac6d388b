package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Turn a payment link off, and when it is off for certain make a new one over what is due then.
///
/// @param payment an id or a short code
/// @param activityId the new payment's id, a ULID
public record LinkReplace(
        String payment, String activityId, @Nullable String personId) {}
