package dev.tillbridge.cli;

import java.nio.file.Path;

/// How commands reach the running service.
///
/// @param standardData the data directory when `--data` names none
public record Doorway(ControlDoor.Opener opener, Path standardData) {}
