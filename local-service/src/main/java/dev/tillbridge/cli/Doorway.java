package dev.tillbridge.cli;

import java.nio.file.Path;
import java.time.Duration;

/// How commands reach the running service, and the person who types them.
///
/// @param standardData the data directory when `--data` names none
/// @param asking where answers and secrets are read
/// @param patience how long a command waits for a service that begins anew on another database
public record Doorway(ControlDoor.Opener opener, Path standardData, Asking asking, Duration patience) {
    /// Taking a long history along may last a quarter of an hour.
    private static final Duration USUAL = Duration.ofMinutes(20);

    public Doorway(ControlDoor.Opener opener, Path standardData, Asking asking) {
        this(opener, standardData, asking, USUAL);
    }

    public Doorway(ControlDoor.Opener opener, Path standardData) {
        this(opener, standardData, Asking.terminal());
    }
}
