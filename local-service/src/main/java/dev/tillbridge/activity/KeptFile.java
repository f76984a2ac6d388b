package dev.tillbridge.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A file that only grows, one JSON line each with its checksum, on the disk before [#add] returns; what is over is
/// struck out by a further line, and the file emptied when nothing is left. A last line that a power cut tore was
/// never promised to anybody and is dropped; any other damage is said, never passed over. Used by one thread at a
/// time.
final class KeptFile {
    private static final long LONGEST = 16L << 20;

    private final Path file;
    private final Map<String, Kept> lines = new LinkedHashMap<>();
    private long length;

    /// @param kept null in a line that strikes out another one
    /// @param gone the checksum of the line that is over
    /// @param sum of what the line says
    private record Line(@Nullable JsonNode kept, @Nullable String gone, String sum) {}

    private KeptFile(Path file) {
        this.file = file;
    }

    /// Throws `KEPT_FILE_DAMAGED`.
    static KeptFile open(Path file) {
        var opened = new KeptFile(file);
        try {
            opened.read();
        } catch (NoSuchFileException nothingWasEverKept) {
            opened.length = 0;
        } catch (IOException unreadable) {
            throw damaged(file, 0, unreadable);
        }
        return opened;
    }

    /// What stands, by checksum, oldest first.
    Map<String, Kept> lines() {
        return lines;
    }

    void add(Kept kept) {
        var tree = tree(kept);
        var sum = Digest.of(tree);
        if (!lines.containsKey(sum)) {
            append(new Line(tree, null, sum));
            lines.put(sum, kept);
        }
    }

    void strikeOut(Kept kept) {
        var sum = Digest.of(tree(kept));
        if (!lines.containsKey(sum)) {
            return;
        }
        if (lines.size() == 1) {
            cut(0);
        } else {
            append(new Line(null, sum, Digest.of(Json.tree(sum))));
        }
        lines.remove(sum);
    }

    /// With the word that says which kind of line it is, and as it will be read.
    private static JsonNode tree(Kept kept) {
        return Json.parse(Json.mapper().writerFor(Kept.class).writeValueAsString(kept));
    }

    private void read() throws IOException {
        if (Files.size(file) > LONGEST) {
            throw damaged(file, 0, null);
        }
        var text = Files.readString(file, UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        length = text.substring(0, end).getBytes(UTF_8).length;
        int number = 0;
        for (var line : text.substring(0, end).lines().toList()) {
            number++;
            try {
                take(Json.read(line, Line.class));
            } catch (JacksonException | IllegalArgumentException otherThanWritten) {
                throw damaged(file, number, otherThanWritten);
            }
        }
    }

    private void take(Line line) {
        var gone = line.gone();
        var kept = line.kept();
        var said = gone != null ? Json.tree(gone) : kept;
        if (said == null || !Digest.of(said).equals(line.sum())) {
            throw new IllegalArgumentException("the checksum does not fit");
        }
        if (gone != null) {
            lines.remove(gone);
        } else {
            lines.put(line.sum(), Json.as(said, Kept.class));
        }
    }

    private void append(Line line) {
        var bytes = ByteBuffer.wrap((Json.write(line) + "\n").getBytes(UTF_8));
        int size = bytes.remaining();
        try (var channel = open()) {
            // Over what a power cut or a full disk left of a line.
            channel.truncate(length);
            long at = length;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            channel.force(true);
            length += size;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        }
    }

    private void cut(long to) {
        try (var channel = open()) {
            channel.truncate(to);
            channel.force(true);
            length = to;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        }
    }

    private FileChannel open() throws IOException {
        if (!Files.exists(file)) {
            var folder = file.toAbsolutePath().getParent();
            boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
            var forOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, posix ? new FileAttribute<?>[] {forOwner} : new FileAttribute<?>[0]);
            try (var entry = FileChannel.open(folder, READ)) {
                entry.force(true);
            } catch (IOException foldersAreNoFilesThere) {
                // Windows writes a folder's entry with the file.
                return FileChannel.open(file, WRITE);
            }
        }
        return FileChannel.open(file, CREATE, WRITE);
    }

    private static RuntimeException damaged(Path file, int line, @Nullable Exception why) {
        var problem =
                Problem.of(ProblemCode.KEPT_FILE_DAMAGED, "file", file.toString(), "line", line == 0 ? "-" : "" + line);
        var thrown = problem.asException();
        if (why != null) {
            thrown.addSuppressed(why);
        }
        return thrown;
    }
}
