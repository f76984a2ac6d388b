package dev.tillbridge.activity;

/// A word from outside that an activity may wait for (cancel, page is back).
///
/// @param name stored, so never renamed
public record Signal(String name) {
    public Signal {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a signal has a name");
        }
    }
}
