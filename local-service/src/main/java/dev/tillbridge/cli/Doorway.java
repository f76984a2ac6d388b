package dev.tillbridge.cli;

import java.nio.file.Path;

/// How commands reach the running service, and the person who types them.
///
/// @param standardData the data directory when `--data` names none
/// @param asking where answers and secrets are read
public record Doorway(ControlDoor.Opener opener, Path standardData, Asking asking) {
    public Doorway(ControlDoor.Opener opener, Path standardData) {
        this(opener, standardData, Asking.terminal());
    }
}
