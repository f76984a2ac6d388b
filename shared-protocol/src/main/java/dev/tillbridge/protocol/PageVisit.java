package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Open an address in a tab of its own, never taking the focus, read the fields in one call as soon as the profile
/// recognises the page kind there, and close the tab. The sign-in page ends the wait with [PageFault#SIGN_IN].
///
/// @param guard the invoice that must stand there; null for a page that is about none
public record PageVisit(
        String profile,
        String address,
        String pageKind,
        @Nullable Guard guard,
        List<FieldAsk> fields,
        int timeoutMillis) {}
