package dev.tillbridge.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// Counts the commits in a SQLite write-ahead log: frames that carry the database's size.
///
/// @param generation changes when the log begins anew, and counts cannot be compared
record Wal(long generation, int commits) {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;

    static Wal of(Path database) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(Path.of(database + "-wal")));
        if (bytes.capacity() < HEADER) {
            return new Wal(0, 0);
        }
        int page = bytes.getInt(8);
        long salts = bytes.getLong(16);
        int commits = 0;
        for (int at = HEADER; at + FRAME_HEADER + page <= bytes.capacity(); at += FRAME_HEADER + page) {
            // Frames of an earlier generation stand behind the last one of this.
            if (bytes.getLong(at + 8) != salts) {
                break;
            }
            commits += bytes.getInt(at + 4) != 0 ? 1 : 0;
        }
        return new Wal(salts, commits);
    }
}
