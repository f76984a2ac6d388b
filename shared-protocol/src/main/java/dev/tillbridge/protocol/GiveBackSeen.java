package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// A person has seen to money that came back, or was given back elsewhere.
///
/// @param refund the refund's id
/// @param personId who says so; null where nobody is named
public record GiveBackSeen(
        String payment, String refund, @Nullable String personId) {}
