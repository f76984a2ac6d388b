package dev.tillbridge.sandbox.stripe;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last requests that reached this server, so that a test can count what really went over the line.
/// Thread-safe.
final class CallLog {
    private static final int KEPT = 20_000;
    private final ArrayDeque<Line> lines = new ArrayDeque<>();

    synchronized void add(Line line) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    /// @param status what was answered; 0 when the connection was dropped
    record Line(String method, String path, @Nullable String key, int status, boolean replayed, Instant at) {}
}
