package dev.tillbridge.bridge;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The frames that wait to be sent on one socket, in order, bounded. Whoever has a frame sends it himself when the
/// line is free: to wake a thread for it would take longer than to send it. A peer that does not read is given up
/// instead of filling the memory. Thread-safe.
final class Outbox {
    static final int MOST = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// So many looks in a row that find the same frame still going, besides the time: a computer that stood still for a
    /// while takes nothing either, and that is not the peer's doing.
    private static final int LOOKS = 20;

    private final ArrayDeque<Outgoing> waiting = new ArrayDeque<>();
    private final Line line;
    private final Runnable stuck;
    private final LongSupplier nanos;
    private boolean sending;
    private boolean ended;
    private long sendingSince;
    private int looks;

    /// What waits.
    ///
    /// @param code 0 for a frame, else the close code after the frames before
    private record Outgoing(String text, int code, String reason) {}

    /// Where a frame is that was handed to the line.
    private enum Handed {
        GOING,
        TAKEN,
        LEFT
    }

    /// @param stuck called when the peer takes nothing any more
    /// @param nanos see [System#nanoTime]
    Outbox(Line line, Runnable stuck, LongSupplier nanos) {
        this.line = line;
        this.stuck = stuck;
        this.nanos = nanos;
    }

    /// Waits for room when too many wait, but not for ever.
    void send(String text) {
        offer(new Outgoing(text, 0, ""));
    }

    /// Closes after what was sent before.
    void finish(int code, String reason) {
        offer(new Outgoing("", code, reason));
    }

    /// Nothing more is sent.
    synchronized void end() {
        ended = true;
        waiting.clear();
        notifyAll();
    }

    /// Gives up a peer that has not taken a frame for too long. Called several times a second.
    void look() {
        if (isStuck()) {
            stuck.run();
        }
    }

    private synchronized boolean isStuck() {
        return sending && !ended && ++looks > LOOKS && nanos.getAsLong() - sendingSince > PATIENCE.toNanos();
    }

    private void offer(Outgoing outgoing) {
        switch (take(outgoing)) {
            case SEND -> sendOn();
            case FULL -> stuck.run();
            case WAITS -> {}
        }
    }

    private enum Turn {
        SEND,
        WAITS,
        FULL
    }

    private synchronized Turn take(Outgoing outgoing) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (waiting.size() >= MOST && !ended) {
            long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (millis <= 0) {
                return Turn.FULL;
            }
            try {
                wait(millis);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Turn.WAITS;
            }
        }
        if (ended) {
            return Turn.WAITS;
        }
        waiting.add(outgoing);
        if (sending) {
            return Turn.WAITS;
        }
        sending = true;
        return Turn.SEND;
    }

    /// Sends one after the other as long as the line takes them at once; else goes on when it has taken the last.
    private void sendOn() {
        for (var next = next(); next != null; next = next()) {
            if (next.code() != 0) {
                line.close(next.code(), next.reason());
                end();
            } else if (!isTaken(next.text())) {
                return;
            }
        }
    }

    private synchronized @Nullable Outgoing next() {
        var next = waiting.poll();
        sending = next != null;
        sendingSince = nanos.getAsLong();
        looks = 0;
        notifyAll();
        return next;
    }

    /// False when the line has not taken it yet: whoever takes it later goes on.
    private boolean isTaken(String text) {
        var handed = new AtomicReference<>(Handed.GOING);
        line.send(text, taken -> {
            if (!taken) {
                stuck.run();
            } else if (!handed.compareAndSet(Handed.GOING, Handed.TAKEN)) {
                sendOn();
            }
        });
        return !handed.compareAndSet(Handed.GOING, Handed.LEFT);
    }
}
