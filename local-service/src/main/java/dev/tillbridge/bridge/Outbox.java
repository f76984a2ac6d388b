package dev.tillbridge.bridge;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The frames that wait to be sent on one socket, in order, bounded; a virtual thread of its own sends them. A
/// peer that
/// does not read is given up instead of filling the memory. Thread-safe.
final class Outbox {
    private static final int MOST = 256;
    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<Outgoing> queue = new LinkedBlockingQueue<>(MOST);
    private final Line line;
    private final Runnable stuck;
    private final Thread thread;

    /// What waits.
    ///
    /// @param code 0 for a frame, else the close code after the frames before
    private record Outgoing(String text, int code, String reason) {}

    /// @param stuck called when the peer takes nothing any more
    Outbox(String name, Line line, Runnable stuck) {
        this.line = line;
        this.stuck = stuck;
        this.thread = Thread.ofVirtual().name("bridge-out-" + name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Waits for room when the queue is full, but not for ever.
    void send(String text) {
        offer(new Outgoing(text, 0, ""));
    }

    /// Closes after what was sent before.
    void finish(int code, String reason) {
        offer(new Outgoing("", code, reason));
    }

    /// Ends the thread; nothing more is sent.
    void end() {
        thread.interrupt();
    }

    private void offer(Outgoing outgoing) {
        try {
            if (!queue.offer(outgoing, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stuck.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                var next = queue.take();
                if (next.code() != 0) {
                    line.close(next.code(), next.reason());
                    return;
                }
                line.send(next.text());
            }
        } catch (IOException gone) {
            stuck.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
