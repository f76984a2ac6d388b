package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// What a charge has to do with saved cards: either of the two.
///
/// @param savedCard the saved card that is charged
/// @param keep what the client agreed to, where the card that is typed is to be kept
public record CardWish(@Nullable String savedCard, @Nullable String keep) {}
