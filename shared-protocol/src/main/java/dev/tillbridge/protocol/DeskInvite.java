package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Make a joining code; `managerId` and `managerPin` prove the right once somebody has a PIN.
///
/// @param server how the other desk reaches the database server, where that is not as this one does; or null
public record DeskInvite(
        @Nullable String server,
        @Nullable String managerId,
        @Nullable String managerPin) {}
