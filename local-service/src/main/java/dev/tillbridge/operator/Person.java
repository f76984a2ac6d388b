package dev.tillbridge.operator;

import java.time.Instant;
import java.util.Optional;

/// A person who works here.
///
/// @param active false for somebody who left; the name stays with what they did
/// @param lockedUntil set while too many wrong PINs keep the person out
public record Person(
        String id, String name, Role role, boolean active, boolean hasPin, Optional<Instant> lockedUntil) {}
