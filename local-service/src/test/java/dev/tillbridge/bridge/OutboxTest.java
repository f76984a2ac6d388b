package dev.tillbridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final AtomicInteger givenUp = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();
    private final SlowLine line = new SlowLine();
    private final Outbox outbox = new Outbox(line, givenUp::incrementAndGet, now::get);

    @Test
    void what_comes_while_a_frame_is_on_its_way_follows_it_in_order() {
        outbox.send("one");
        outbox.send("two");
        outbox.send("three");
        assertThat(line.sent).containsExactly("one");

        line.take();
        assertThat(line.sent).containsExactly("one", "two");
        line.take();
        line.take();
        outbox.send("four");
        assertThat(line.sent).containsExactly("one", "two", "three", "four");
        assertThat(givenUp).hasValue(0);
    }

    @Test
    void a_line_that_takes_everything_at_once_is_used_by_many_and_nothing_is_lost_or_doubled() throws Exception {
        line.quick = true;
        var threads = IntStream.range(0, 8)
                .mapToObj(writer -> Thread.ofVirtual()
                        .start(() -> IntStream.range(0, 500).forEach(each -> outbox.send(writer + ":" + each))))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        await().until(() -> line.sent.size() == 4_000);

        for (int writer = 0; writer < 8; writer++) {
            var name = writer + ":";
            assertThat(line.sent.stream().filter(text -> text.startsWith(name)))
                    .containsExactlyElementsOf(IntStream.range(0, 500)
                            .mapToObj(each -> name + each)
                            .toList());
        }
    }

    @Test
    void the_close_comes_after_what_was_sent_before_and_nothing_after_it() {
        outbox.send("last words");
        outbox.finish(1000, "");
        outbox.send("too late");
        assertThat(line.closed).isEmpty();

        line.take();
        assertThat(line.closed).containsExactly(1000);
        assertThat(line.sent).containsExactly("last words");
    }

    @Test
    void a_frame_that_the_network_refuses_gives_the_peer_up() {
        outbox.send("one");
        line.refuse();
        assertThat(givenUp).hasValue(1);
    }

    @Test
    void a_peer_is_not_given_up_for_the_time_in_which_this_computer_stood_still() {
        outbox.send("one");
        now.addAndGet(TimeUnit.HOURS.toNanos(1));
        IntStream.range(0, 20).forEach(each -> outbox.look());
        assertThat(givenUp).hasValue(0);

        line.take();
        outbox.send("two");
        IntStream.range(0, 100).forEach(each -> outbox.look());
        assertThat(givenUp).as("looked at often, but for no time").hasValue(0);
    }

    @Test
    void a_peer_that_takes_nothing_for_long_is_given_up() {
        outbox.send("one");
        now.addAndGet(TimeUnit.SECONDS.toNanos(11));
        IntStream.range(0, 21).forEach(each -> outbox.look());
        assertThat(givenUp).hasPositiveValue();
    }

    @Test
    void who_comes_when_too_many_wait_waits_for_room() throws Exception {
        IntStream.rangeClosed(0, Outbox.MOST).forEach(each -> outbox.send("frame " + each));
        var late = Thread.ofVirtual().start(() -> outbox.send("late"));
        await().until(() -> late.getState() == Thread.State.TIMED_WAITING);

        line.take();
        late.join();
        line.quick = true;
        line.take();
        assertThat(line.sent).hasSize(Outbox.MOST + 2).endsWith("late");
        assertThat(givenUp).hasValue(0);
    }

    @Test
    void a_connection_that_has_ended_takes_nothing_and_keeps_nobody_waiting() throws Exception {
        IntStream.rangeClosed(0, Outbox.MOST).forEach(each -> outbox.send("frame " + each));
        var late = Thread.ofVirtual().start(() -> outbox.send("late"));
        await().until(() -> late.getState() == Thread.State.TIMED_WAITING);

        outbox.end();
        late.join();
        line.take();
        assertThat(line.sent).containsExactly("frame 0");
    }

    /// A network that takes a frame when it is told to.
    private static final class SlowLine implements Line {
        private final List<String> sent = new ArrayList<>();
        private final List<Integer> closed = new ArrayList<>();
        private final BlockingQueue<Consumer<Boolean>> going = new LinkedBlockingQueue<>();
        private volatile boolean quick;

        @Override
        public void send(String text, Consumer<Boolean> taken) {
            synchronized (sent) {
                sent.add(text);
            }
            if (quick) {
                taken.accept(true);
            } else {
                going.add(taken);
            }
        }

        void take() {
            going.remove().accept(true);
        }

        void refuse() {
            going.remove().accept(false);
        }

        @Override
        public void close(int code, String reason) {
            closed.add(code);
        }
    }
}
