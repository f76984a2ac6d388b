package dev.tillbridge.console;

import java.time.Instant;

/// A browser that was let into the console.
///
/// @param id the cookie's value, 256 random bits
/// @param token stands in a header of every request that changes something
record ConsoleSession(String id, String token, Instant usedAt) {
    ConsoleSession used(Instant at) {
        return new ConsoleSession(id, token, at);
    }
}
