package dev.tillbridge.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
        var seen = Collections.synchronizedList(new ArrayList<Long>());
        var first = runner(TestPlan.ofSteps());
        var second = runner(test.secondService(), TestPlan.ofSteps());
        first.start();
        second.start();
        try (var subscription = feed.subscribe(before.last(), row -> seen.add(row.number()))) {
            // Both have seen the journal as it is; then ten rows of it are gone.
            appendEvents(1);
            await().until(() -> seen.contains(31L));
            var pulses = new AtomicInteger();
            database.pulse((view, wake) -> pulses.incrementAndGet());
            await().until(() -> pulses.get() >= 2);
            database.change(tx -> tx.handle().execute("delete from journal where number > 20"));

            await().until(() -> !feed.position().log().equals(before.log()));

            assertThat(feed.since(new LogPosition(before.log(), 15), 15)).isInstanceOf(Replay.Snapshot.class);
            appendEvents(1);
            await().until(() -> seen.contains(21L));
            assertThat(subscription.isOpen()).isTrue();
        } finally {
            stop(first);
            stop(second);
        }
    }

    @Test
    void a_follower_that_finds_the_database_away_goes_on_when_it_is_back() {
        var seen = Collections.synchronizedList(new ArrayList<Long>());
        var away = new AtomicBoolean();
        var flaky = new Interrupted(database, away);
        try (var subscription = new JournalFeed(flaky).subscribe(0, row -> seen.add(row.number()))) {
            appendEvents(1);
            await().until(() -> seen.contains(1L));

            away.set(true);
            appendEvents(1);
            await().until(() -> flaky.refused() > 0);
            away.set(false);

            await().until(() -> seen.contains(2L));
            assertThat(subscription.isOpen()).isTrue();
        }
    }

    private void appendEvents(int rows) {
        for (int i = 0; i < rows; i++) {
            database.change(tx -> new Events(clock).append(tx, "reader", "r-1", REQUEST));
        }
    }
}
