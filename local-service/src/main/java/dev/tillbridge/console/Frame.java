package dev.tillbridge.console;

import dev.tillbridge.protocol.Text;
import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param active the key of the page in the navigation
/// @param problem what was refused just now, to be shown on top
public record Frame(
        String active,
        Words words,
        String token,
        String location,
        boolean practice,
        int needsYou,
        @Nullable Text problem) {}
