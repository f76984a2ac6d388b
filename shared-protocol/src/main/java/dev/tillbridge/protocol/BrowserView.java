package dev.tillbridge.protocol;

import java.time.Instant;
import java.util.Set;

/// A connected browser.
public record BrowserView(
        String clientId,
        String name,
        Set<Right> rights,
        Instant pairedAt,
        String pairedBy,
        boolean connected,
        boolean revoked) {}
