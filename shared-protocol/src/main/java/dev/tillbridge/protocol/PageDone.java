package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// What was done.
///
/// @param value the control's value after it, for the step log
public record PageDone(
        String page, String address, @Nullable String value, String visibility) {}
