package dev.tillbridge.activity;

/// A word from outside that an activity may wait for (cancel, page is back).
///
/// @param name stored, so never renamed
public record Signal(String name) {
    /// From the engine: another service carries the activity on, since its home was not heard of for a minute.
    public static final Signal HOME_SILENT = new Signal("home-silent");

    public Signal {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a signal has a name");
        }
    }
}
