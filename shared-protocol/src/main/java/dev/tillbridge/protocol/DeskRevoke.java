package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// Shut a desk out, at once; `managerId` and `managerPin` prove the right once somebody has a PIN.
///
/// @param desk its id or its name
public record DeskRevoke(
        String desk, @Nullable String managerId, @Nullable String managerPin) {}
