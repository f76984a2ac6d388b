package dev.tillbridge.store;

import static dev.tillbridge.problem.ProblemCode.DATABASE_LOCKED;
import static dev.tillbridge.problem.ProblemCode.DATABASE_UNREACHABLE;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a second service off a file or folder of the first: an exclusive lock of the operating system on a file
/// beside it or in it, which ends with the process, however it ends.
final class DataFileLock implements AutoCloseable {
    /// In this process. Who closes a second descriptor of a file ends the lock of the first, so none is opened.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path beside;
    private final FileChannel channel;

    private DataFileLock(Path beside, FileChannel channel) {
        this.beside = beside;
        this.channel = channel;
    }

    static DataFileLock ofFile(Path file) {
        return acquire(file, file.resolveSibling(file.getFileName() + ".lock"));
    }

    static DataFileLock ofFolder(Path folder) {
        return acquire(folder, folder.resolve("service.lock"));
    }

    private static DataFileLock acquire(Path locked, Path lockFile) {
        var beside = lockFile.toAbsolutePath().normalize();
        if (!HELD.add(beside)) {
            throw taken(locked);
        }
        boolean held = false;
        try {
            Files.createDirectories(beside.getParent());
            var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw taken(locked);
            }
            held = true;
            return new DataFileLock(beside, channel);
        } catch (IOException e) {
            var problem =
                    Problem.of(DATABASE_UNREACHABLE, "file", locked.toString(), "why", "its folder cannot be written");
            throw new ProblemException(problem, e);
        } finally {
            if (!held) {
                HELD.remove(beside);
            }
        }
    }

    private static ProblemException taken(Path locked) {
        return Problem.of(DATABASE_LOCKED, "file", locked.toString()).asException();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(beside);
        }
    }
}
