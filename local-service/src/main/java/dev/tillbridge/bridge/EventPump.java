package dev.tillbridge.bridge;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.Event;
import dev.tillbridge.protocol.frame.Identify;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends one session what it has not seen, in order, on a virtual thread of its own: first what it missed, or a
/// snapshot, then what comes.
final class EventPump {
    private static final Logger LOG = LoggerFactory.getLogger(EventPump.class);
    private static final int BATCH = 100;

    /// No journal has this name.
    private static final String NOT_KNOWN = "not-known";

    /// Where telling takes long, as on a computer with too much to do, news wait for so many times as long:
    /// what is told to a screen may never take the time that payments need. By no more than the time below longer
    /// than else: each desk shows soon what another one did.
    private static final int SHARE = 4;

    private static final Duration LONGER = Duration.ofMillis(50);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Socket socket;
    private final Session session;
    private final EventSource source;
    private final Semaphore news = new Semaphore(1);
    private String log;
    private long seen;
    private boolean snapshot;

    /// @param start where the session stands, see [Start#of]
    EventPump(Socket socket, Session session, EventSource source, Start start) {
        this.socket = socket;
        this.session = session;
        this.source = source;
        this.log = start.log();
        this.seen = start.seen();
        this.snapshot = start.snapshot();
    }

    /// Where a session begins to follow.
    ///
    /// @param seen the last event that it has
    /// @param snapshot whether it needs everything anew
    record Start(String log, long head, long seen, boolean snapshot) {
        /// A browser without a known place gets a snapshot; a program follows from now on.
        static Start of(EventSource source, Peer peer, Identify identify) {
            try {
                return known(source, peer, identify);
            } catch (ProblemException away) {
                if (away.problem().code() != ProblemCode.DATABASE_UNREACHABLE) {
                    throw away;
                }
                // It follows from where it was; a name that is not the journal's brings everything anew later.
                var log = identify.log();
                return new Start(log == null ? NOT_KNOWN : log, identify.last(), identify.last(), false);
            }
        }

        private static Start known(EventSource source, Peer peer, Identify identify) {
            var log = source.log();
            long head = source.head();
            boolean known = log.equals(identify.log()) && identify.last() <= head && identify.last() >= source.oldest();
            if (known) {
                return new Start(log, head, identify.last(), false);
            }
            boolean browser = switch (peer.door()) {
                case BRIDGE -> true;
                case CONTROL -> false;
            };
            return new Start(log, head, head, browser);
        }
    }

    void start() {
        Thread.ofVirtual().name("bridge-events-" + session.id()).start(this::run);
    }

    /// The journal has grown, or the session is over.
    void wake() {
        news.release();
    }

    private void run() {
        try {
            while (socket.isOpen()) {
                long begun = System.nanoTime();
                var told = moreOrLater();
                var pause = pause(System.nanoTime() - begun);
                switch (told) {
                    case NOTHING -> {
                        news.acquire();
                        Thread.sleep(pause);
                        news.drainPermits();
                    }
                    case ALL -> Thread.sleep(pause);
                    case PART -> {}
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            // A client that misses events must not believe that it is up to date; it comes back and asks again.
            LOG.error("Events for {} failed", session.id(), unexpected);
            socket.drop(CloseCode.INTERNAL);
        }
    }

    /// While the database is away there is nothing to tell, and the client is up to date with all that is known.
    private Told moreOrLater() throws InterruptedException {
        try {
            return more();
        } catch (ProblemException away) {
            if (away.problem().code() != ProblemCode.DATABASE_UNREACHABLE) {
                throw away;
            }
            LOG.warn("Events for {} wait: {}", session.id(), away.toString());
            Thread.sleep(AFTER_TROUBLE);
            return Told.PART;
        }
    }

    private Duration pause(long tookNanos) {
        var share = Duration.ofNanos(SHARE * tookNanos);
        var shortest = source.company();
        var longest = shortest.plus(LONGER);
        return share.compareTo(shortest) < 0 ? shortest : share.compareTo(longest) > 0 ? longest : share;
    }

    /// What was told.
    private enum Told {
        NOTHING,
        PART,
        ALL
    }

    private Told more() {
        if (snapshot) {
            // The name first: if it changes in between, the next look finds that out.
            log = source.log();
            var row = source.snapshot(session);
            send(row);
            seen = row.number();
            snapshot = false;
            return Told.PART;
        }
        var batch = source.after(session, log, seen, BATCH);
        if (batch.anew()) {
            snapshot = true;
            return Told.PART;
        }
        batch.rows().forEach(this::send);
        long moved = batch.upTo() - seen;
        seen = Math.max(seen, batch.upTo());
        return moved <= 0 ? Told.NOTHING : moved < BATCH ? Told.ALL : Told.PART;
    }

    private void send(EventSource.Row row) {
        row.changes().forEach(change -> socket.send(new Event(row.number(), change)));
    }
}
