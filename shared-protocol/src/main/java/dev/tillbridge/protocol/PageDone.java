package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// What was done.
///
/// @param value the control's value after it, for the step log
/// @param visibility the tab's `visibilityState`
/// @param tried whether the effect was begun; without it certainly nothing was done
/// @param fault null when all went well
public record PageDone(
        String page,
        String address,
        @Nullable String value,
        String visibility,
        boolean tried,
        @Nullable PageFault fault) {}
