package dev.tillbridge.link;

import org.jspecify.annotations.Nullable;

/// What the journal of a replacement begins with.
///
/// @param link the link that is replaced
/// @param payment the id of the new one
/// @param by who wanted it
record ReplaceRequest(
        String link, String payment, String desk, @Nullable String personId, String by) {}
