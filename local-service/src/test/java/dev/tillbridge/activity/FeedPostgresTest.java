package dev.tillbridge.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class FeedPostgresTest extends FeedContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }

    @Override
    List<Database> services() {
        return List.of(database, test.secondService());
    }

    @Test
    void services_that_are_connected_while_a_backup_is_restored_notice_it_and_follow_what_comes_then() {
        appendEvents(30);
        var feed = new JournalFeed(database);
        var before = feed.position();
        var first = runner(TestPlan.ofSteps());
        var second = runner(test.secondService(), TestPlan.ofSteps());
        var told = new AtomicInteger();
        first.whenRestored(told::incrementAndGet);
        second.whenRestored(told::incrementAndGet);
        first.start();
        second.start();
        try (var follower = Following.from(feed, before)) {
            // Both have seen the journal as it is; then ten rows of it are gone.
            appendEvents(1);
            await().until(() -> follower.seen().contains(31L));
            var pulses = new AtomicInteger();
            database.pulse((view, voice) -> pulses.incrementAndGet());
            await().until(() -> pulses.get() >= 2);
            database.change(tx -> tx.handle().execute("delete from journal where number > 20"));

            await().until(() -> !feed.position().log().equals(before.log()));

            // Each of them, not only the one that was first: nobody may rely on what he knew before.
            await().until(() -> told.get() == 2);
            assertThat(feed.since(new LogPosition(before.log(), 15), 15)).isInstanceOf(Replay.Snapshot.class);
            appendEvents(1);
            await().until(() -> follower.seen().contains(21L));
        } finally {
            stop(first);
            stop(second);
        }
    }

    private void appendEvents(int rows) {
        for (int i = 0; i < rows; i++) {
            database.change(tx -> new Events(clock).append(tx, "reader", "r-1", REQUEST));
        }
    }
}
