package dev.tillbridge.secret;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;

/// One file a secret (mode 0600) in a directory of their own (0700). Values are never logged and never shown
/// again. Thread-safe: a write replaces the whole file at once.
public final class SecretFiles {
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9.-]{0,60}");
    private static final int MAX_LENGTH = 4096;

    private final Path directory;

    public SecretFiles(Path directory) {
        this.directory = directory;
    }

    /// The secret's value, if it was set.
    public Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(file(name)).strip());
        } catch (NoSuchFileException notSet) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the secret " + name, unreadable);
        }
    }

    /// Stores a secret durably, in place of an older one. Throws for an empty, over-long or multi-line value.
    public void write(String name, String value) {
        if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw Problem.of(ProblemCode.SECRET_MALFORMED, "name", name).asException();
        }
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var fresh = Files.createTempFile(
                    directory,
                    "new-",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            flushed(fresh, value);
            Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flushed(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot store the secret " + name, failed);
        }
    }

    /// On the disk before its name points to it: a power cut leaves the old secret or the new one, never half a
    /// file.
    private static void flushed(Path file, String value) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(value.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// The directory's entry for the new name, too.
    private static void flushed(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.of(ProblemCode.SECRET_MALFORMED, "name", name).asException();
        }
        return directory.resolve(name);
    }
}
