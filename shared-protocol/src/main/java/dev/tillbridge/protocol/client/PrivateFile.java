package dev.tillbridge.protocol.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Files that only this operating-system user may read: 0600, or an access list with one entry on Windows. They
/// appear whole or not at all. Thread-safe.
public final class PrivateFile {
    private static final int LONGEST = 64 * 1024;
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private PrivateFile() {}

    /// Writes the text; an earlier file of this name is replaced in one step.
    public static void write(Path file, String text) {
        try {
            var directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            boolean posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
            var attributes = posix
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                    : new FileAttribute<?>[0];
            // The permissions come with the file: it is never readable by others, not even for a moment.
            var temporary = Files.createTempFile(directory, ".private", null, attributes);
            if (!posix) {
                onlyOwner(temporary, Files.getFileStore(temporary));
            }
            Files.writeString(temporary, text, UTF_8, StandardOpenOption.WRITE);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// The text, or nothing when there is no such file; throws PRIVATE_FILE_UNUSABLE when it belongs to somebody
    /// else, others may read it, or it is far too long.
    public static Optional<String> read(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
                permissions.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
                if (!permissions.isEmpty()) {
                    throw unusable(file, "others may read it");
                }
            }
            if (Files.size(file) > LONGEST) {
                throw unusable(file, "it is too long");
            }
            return Optional.of(Files.readString(file, UTF_8));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw unusable(file, "it cannot be read");
        }
    }

    /// PRIVATE_FILE_UNUSABLE, for callers that find the contents wrong.
    public static RuntimeException unusable(Path file, String why) {
        return Problem.of(ProblemCode.PRIVATE_FILE_UNUSABLE, "file", file.toString(), "why", why)
                .asException();
    }

    private static void onlyOwner(Path file, FileStore store) throws IOException {
        var view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (!store.supportsFileAttributeView(AclFileAttributeView.class) || view == null) {
            throw unusable(file, "this disk cannot keep files private");
        }
        view.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }
}
