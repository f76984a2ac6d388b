package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person who works at the location.
///
/// @param role `staff`, `manager` or `support`
/// @param hasPin whether a PIN is set
/// @param lockedUntil set while too many wrong PINs keep the person out
public record PersonView(
        String id,
        String name,
        Role role,
        boolean hasPin,
        boolean active,
        @Nullable Instant lockedUntil) {}
