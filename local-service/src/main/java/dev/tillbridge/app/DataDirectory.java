package dev.tillbridge.app;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/// Where one service of one operating-system user keeps what is its own. Only that user can read it (0700).
public record DataDirectory(Path root) {
    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");

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

    /// Makes the directory when it is not there yet, and closes it to everybody else. Throws
    /// `PRIVATE_FILE_UNUSABLE` when that cannot be done.
    public DataDirectory create() {
        try {
            Files.createDirectories(root, PosixFilePermissions.asFileAttribute(OURS));
            if (!Files.getPosixFilePermissions(root).equals(OURS)) {
                Files.setPosixFilePermissions(root, OURS);
            }
            return this;
        } catch (IOException failed) {
            var why = failed instanceof FileAlreadyExistsException
                    ? "it is no folder"
                    : String.valueOf(failed.getMessage());
            throw new ProblemException(
                    Problem.of(ProblemCode.PRIVATE_FILE_UNUSABLE, "file", root.toString(), "why", why), failed);
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
