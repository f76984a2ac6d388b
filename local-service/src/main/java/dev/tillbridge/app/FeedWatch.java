package dev.tillbridge.app;

import dev.tillbridge.activity.Duties;
import dev.tillbridge.activity.Duty;
import dev.tillbridge.feed.Feed;
import dev.tillbridge.payment.ProcessorFeed;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets [Feed] read what happened on the processor account, 15 s after it last did, which one service does for
/// all. Asleep while no key is stored.
final class FeedWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 15_000;

    private final Feed feed;
    private final Supplier<Optional<ProcessorFeed>> source;
    private final boolean shared;
    private final Duty duty;
    private final Timer timer = new Timer("feed-watch", true);
    private volatile boolean open = true;
    private volatile boolean failing;
    private volatile long restsUntil = System.nanoTime();

    /// @param source empty while no key is stored
    /// @param shared whether other services could do it
    FeedWatch(Feed feed, Supplier<Optional<ProcessorFeed>> source, Duties duties, boolean shared) {
        this.feed = feed;
        this.source = source;
        this.shared = shared;
        this.duty = duties.duty("feed", this::canLook);
    }

    FeedWatch start() {
        timer.schedule(next(), PAUSE_MILLIS);
        return this;
    }

    /// A service that does not reach the processor leaves it to another one for a while.
    private boolean canLook() {
        return source.get().isPresent() && (!shared || System.nanoTime() - restsUntil >= 0);
    }

    private TimerTask next() {
        return new TimerTask() {
            @Override
            public void run() {
                try {
                    look();
                } finally {
                    again();
                }
            }
        };
    }

    private void again() {
        try {
            timer.schedule(next(), PAUSE_MILLIS);
        } catch (IllegalStateException closed) {
            // The service is ending.
        }
    }

    void look() {
        if (!duty.mine()) {
            return;
        }
        try {
            source.get()
                    .flatMap(feed::look)
                    .ifPresentOrElse(problem -> failed(problem.code().name()), () -> failing = false);
        } catch (RuntimeException broken) {
            failed(broken.toString());
        }
    }

    /// Told once, not every 15 s of a night without internet.
    private void failed(String why) {
        restsUntil = System.nanoTime() + REST.toNanos();
        // A look that was under way when the service ended finds the database closed.
        if (open && !failing) {
            LOG.warn("what happened on the processor account could not be read: {}", why);
        }
        failing = true;
    }

    @Override
    public void close() {
        open = false;
        timer.cancel();
    }
}
