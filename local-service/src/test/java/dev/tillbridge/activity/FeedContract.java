package dev.tillbridge.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

abstract class FeedContract extends EngineContract {
    private static final int WRITERS = 6;
    private static final int ROWS_EACH = 50;

    /// The services that write; all of them this one where a file serves only one.
    abstract List<Database> services();

    @Test
    void a_follower_gets_every_row_once_and_in_order_while_many_write() throws InterruptedException {
        var feed = new JournalFeed(database);
        var follower = Following.from(feed, feed.position());
        var services = services();
        var writers = new ArrayList<Thread>();

        for (int i = 0; i < WRITERS; i++) {
            var service = services.get(i % services.size());
            writers.add(Thread.ofVirtual().start(() -> appendRows(service)));
        }
        for (var writer : writers) {
            writer.join();
        }

        long all = WRITERS * ROWS_EACH;
        await().until(() -> follower.seen().size() >= all);
        assertThat(follower.seen())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all).boxed().toList());
        follower.close();
    }

    private void appendRows(Database service) {
        for (int i = 0; i < ROWS_EACH; i++) {
            service.change(tx -> new Events(clock).append(tx, "reader", "r-1", REQUEST));
        }
    }

    @Test
    void a_client_that_was_away_gets_what_it_missed() {
        var feed = new JournalFeed(database);
        appendRows(database);
        var position = feed.position();

        var replay = feed.since(new LogPosition(position.log(), 30), 15);

        assertThat(position.last()).isEqualTo(ROWS_EACH);
        assertThat(replay).isInstanceOfSatisfying(Replay.Rows.class, rows -> {
            assertThat(rows.rows())
                    .extracting(JournalRow::number)
                    .startsWith(31L)
                    .hasSize(15);
            assertThat(rows.more()).isTrue();
        });
        assertThat(feed.since(position, 15)).isEqualTo(new Replay.Rows(List.of(), false));
    }

    @Test
    void a_client_of_another_log_or_from_the_future_or_too_far_behind_takes_everything_anew() {
        var feed = new JournalFeed(database);
        appendRows(database);
        var here = feed.position();

        assertThat(feed.since(new LogPosition("another", 30), 15)).isEqualTo(new Replay.Snapshot(here));
        assertThat(feed.since(new LogPosition(here.log(), 51), 15)).isEqualTo(new Replay.Snapshot(here));
        database.change(tx -> tx.handle().execute("delete from journal where number <= 20"));
        assertThat(feed.since(new LogPosition(here.log(), 10), 15)).isEqualTo(new Replay.Snapshot(here));
        assertThat(feed.since(new LogPosition(here.log(), 20), 15)).isInstanceOf(Replay.Rows.class);
    }

    @Test
    void after_a_restore_the_log_has_another_name() {
        var feed = new JournalFeed(database);
        var before = feed.position();

        database.change(tx -> JournalFeed.rename(tx, ids));

        assertThat(feed.since(before, 15)).isInstanceOf(Replay.Snapshot.class);
    }
}
