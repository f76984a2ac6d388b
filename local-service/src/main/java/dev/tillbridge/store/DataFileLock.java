package dev.tillbridge.store;

import static dev.tillbridge.problem.ProblemCode.DATABASE_LOCKED;
import static dev.tillbridge.problem.ProblemCode.DATABASE_UNREACHABLE;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second service off a file or folder of the first: an exclusive lock of the operating system on a file
/// beside it or in it, which ends with the process, however it ends.
final class DataFileLock implements AutoCloseable {
    private final FileChannel channel;

    private DataFileLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataFileLock ofFile(Path file) {
        return acquire(file, file.resolveSibling(file.getFileName() + ".lock"));
    }

    static DataFileLock ofFolder(Path folder) {
        return acquire(folder, folder.resolve("service.lock"));
    }

    private static DataFileLock acquire(Path locked, Path beside) {
        try {
            Files.createDirectories(beside.toAbsolutePath().getParent());
            var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (taken(channel)) {
                channel.close();
                throw Problem.of(DATABASE_LOCKED, "file", locked.toString()).asException();
            }
            return new DataFileLock(channel);
        } catch (IOException e) {
            var problem =
                    Problem.of(DATABASE_UNREACHABLE, "file", locked.toString(), "why", "its folder cannot be written");
            throw new ProblemException(problem, e);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException byThisProcess) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
