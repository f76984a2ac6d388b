package dev.tillbridge.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// Where one service of one operating-system user keeps what is its own. Only that user can read it (0700).
public record DataDirectory(Path root) {
    /// The directory named by `TILLBRIDGE_DATA`, else `$XDG_DATA_HOME/tillbridge`, else
    /// `~/.local/share/tillbridge`.
    public static DataDirectory standard(Map<String, String> environment) {
        var named = environment.get("TILLBRIDGE_DATA");
        if (named != null && !named.isBlank()) {
            return new DataDirectory(Path.of(named).toAbsolutePath());
        }
        var xdg = environment.get("XDG_DATA_HOME");
        var base = xdg != null && !xdg.isBlank()
                ? Path.of(xdg)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return new DataDirectory(base.resolve("tillbridge").toAbsolutePath());
    }

    /// Makes the directory when it is not there yet.
    public DataDirectory create() {
        try {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot make the data directory " + root, failed);
        }
    }

    public Path settings() {
        return root.resolve("settings.yaml");
    }

    public Path database() {
        return root.resolve("tillbridge.db");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path log() {
        return root.resolve("log");
    }
}
