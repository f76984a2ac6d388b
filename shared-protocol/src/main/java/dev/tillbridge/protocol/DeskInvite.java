package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Make a joining code.
///
/// @param server how the other desk reaches the database server, where that is not as this one does; or null
public record DeskInvite(@Nullable String server) {}
