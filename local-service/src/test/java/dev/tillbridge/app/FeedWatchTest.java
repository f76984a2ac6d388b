package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.Backoff;
import dev.tillbridge.activity.Duties;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.feed.Feed;
import dev.tillbridge.feed.PaymentNews;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabases;
import dev.tillbridge.stripe.StripeAccess;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the list of what happened on the processor account is read.
class FeedWatchTest {
    private static final String EVENTS = "/v1/events";

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock("2026-11-21T10:41:00Z");

    @Test
    void it_is_asleep_until_a_key_is_stored_and_then_reads_with_the_key_of_today() {
        var slot = new ProcessorSlot();
        var server = StripeSandbox.start(folder.resolve("processor.db"), 0, clock, RunningService.KEY);
        try (var test = TestDatabases.sqlite();
                server;
                var duties = Duties.of(test.database(), clock, Ids.random())) {
            var control = SandboxControl.of(server);
            var feed = feed(test.database());
            try (var watch = new FeedWatch(feed, slot::feed, duties, false)) {
                watch.look();
                assertThat(control.calls("GET", EVENTS)).isZero();

                slot.put(access(server, RunningService.KEY));
                watch.look();
                assertThat(control.calls("GET", EVENTS)).isEqualTo(1);

                server.addKey("sk_test_rolledkey");
                server.endKey(RunningService.KEY);
                watch.look();
                var last = clock.instant();
                clock.pass(Duration.ofMinutes(1));
                watch.look();
                assertThat(feed.lastRead()).isBeforeOrEqualTo(last);

                slot.put(access(server, "sk_test_rolledkey"));
                watch.look();
                assertThat(feed.lastRead()).isEqualTo(clock.instant());
            }
        }
    }

    private StripeAccess access(StripeSandbox server, String key) {
        return StripeAccess.open(server.address(), key, false, clock, Ids.random()::next);
    }

    private Feed feed(Database database) {
        var events = new Events(clock);
        var payments = new Payments(clock, new SecureRandom(), events);
        return new Feed(
                database,
                clock,
                PaymentNews.all(database, payments, new Activities(clock)),
                new Attention(clock, Ids.random(), events),
                new Audit(clock, "desk-1"),
                Backoff.exact());
    }
}
