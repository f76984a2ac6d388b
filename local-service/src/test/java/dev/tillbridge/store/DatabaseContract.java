package dev.tillbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class DatabaseContract extends NoteBook {
    @Test
    void what_was_written_is_there_afterwards_and_the_answer_comes_back() {
        int answer = database.write(tx -> insert(tx, 1, "milk"));

        assertThat(answer).isEqualTo(1);
        assertThat(bodies()).containsExactly("milk");
    }

    @Test
    void a_write_that_throws_leaves_nothing_behind_and_its_own_exception_comes_out() {
        assertThatThrownBy(() -> database.change(tx -> {
                    insert(tx, 1, "milk");
                    throw new ArithmeticException("on purpose");
                }))
                .isInstanceOf(ArithmeticException.class);

        assertThat(bodies()).isEmpty();
    }

    @Test
    void even_a_thrown_error_comes_out_and_the_next_write_works() {
        assertThatThrownBy(() -> database.change(tx -> {
                    throw new AssertionError("on purpose");
                }))
                .isInstanceOf(AssertionError.class);

        database.change(tx -> insert(tx, 1, "milk"));
        assertThat(bodies()).containsExactly("milk");
    }

    @Test
    void a_write_or_read_inside_a_write_is_refused() {
        assertThatThrownBy(() -> database.change(tx -> database.change(inner -> insert(inner, 1, "milk"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.change(tx -> database.read(view -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bodies()).isEmpty();
    }

    @Test
    void a_read_cannot_write() {
        assertThatThrownBy(() -> database.read(view -> view.handle().execute("insert into note (id) values (1)")))
                .isInstanceOf(RuntimeException.class);

        assertThat(bodies()).isEmpty();
    }

    @Test
    void a_transaction_that_was_kept_is_of_no_use_after_its_end() {
        var kept = new ArrayList<Tx>();
        database.change(kept::add);

        assertThatThrownBy(() -> insert(kept.getFirst(), 1, "milk")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_read_sees_one_moment_even_while_others_write() {
        database.change(tx -> insert(tx, 1, "milk"));

        var seen = database.read(view -> {
            int before = count(view);
            inAnotherThread(() -> database.change(tx -> insert(tx, 2, "bread")));
            return List.of(before, count(view));
        });

        assertThat(seen).containsExactly(1, 1);
        assertThat(bodies()).hasSize(2);
    }

    @Test
    void what_follows_a_commit_runs_only_when_it_committed() {
        var ran = new ArrayList<String>();

        database.change(tx -> {
            insert(tx, 1, "milk");
            tx.afterCommit(() -> ran.add("sees " + bodies()));
        });
        assertThatThrownBy(() -> database.change(tx -> {
                    tx.afterCommit(() -> ran.add("undone"));
                    throw new ArithmeticException("on purpose");
                }))
                .isInstanceOf(ArithmeticException.class);

        assertThat(ran).containsExactly("sees [milk]");
    }

    @Test
    void even_an_error_after_the_commit_does_not_keep_the_rest_from_following() {
        var ran = new ArrayList<String>();

        assertThatThrownBy(() -> database.change(tx -> {
                    insert(tx, 1, "milk");
                    tx.afterCommit(() -> {
                        throw new AssertionError("on purpose");
                    });
                    tx.afterCommit(() -> ran.add("all the same"));
                }))
                .isInstanceOf(AssertionError.class);

        assertThat(ran).containsExactly("all the same");
        assertThat(bodies()).containsExactly("milk");
    }

    @Test
    void what_a_write_reserved_elsewhere_is_given_back_once_when_it_is_undone_and_else_never() {
        var reserved = new AtomicInteger();
        var writers = new ArrayList<Thread>();

        whileTheWriterIsHeld(() -> {
            for (int i = 1; i <= 9; i++) {
                int id = i;
                writers.add(waiting(() -> {
                    try {
                        database.change(tx -> {
                            reserved.incrementAndGet();
                            tx.ifUndone(reserved::decrementAndGet);
                            insert(tx, id % 3 == 0 ? 1 : id, "note " + id);
                        });
                    } catch (RuntimeException twice) {
                        assertThat(id % 3).isZero();
                    }
                }));
            }
        });
        writers.forEach(DatabaseContract::join);

        assertThat(bodies()).hasSize(6);
        assertThat(reserved).hasValue(6);
    }

    @Test
    void a_failure_after_the_commit_does_not_take_it_back() {
        database.change(tx -> {
            insert(tx, 1, "milk");
            tx.afterCommit(() -> {
                throw new ArithmeticException("on purpose");
            });
        });

        assertThat(bodies()).containsExactly("milk");
    }

    @Test
    void one_failing_write_does_not_undo_the_ones_that_shared_its_commit() {
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        var writers = new ArrayList<Thread>();

        whileTheWriterIsHeld(() -> {
            for (int i = 1; i <= 9; i++) {
                int id = i;
                writers.add(waiting(() -> {
                    try {
                        database.change(tx -> insert(tx, id == 5 ? 4 : id, "note " + id));
                    } catch (RuntimeException e) {
                        failures.add(e);
                    }
                }));
            }
        });
        writers.forEach(DatabaseContract::join);

        assertThat(failures).hasSize(1);
        assertThat(bodies()).hasSize(8).doesNotContain("note 5");
    }

    @Test
    void numbers_have_no_gap_where_a_write_fails_that_shared_the_commit_and_had_taken_some() {
        var highest = new PlainStatement("select 1 + coalesce(max(id), 0) from note");
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        var writers = new ArrayList<Thread>();

        whileTheWriterIsHeld(() -> {
            for (int i = 1; i <= 9; i++) {
                int each = i;
                writers.add(waiting(() -> {
                    try {
                        database.change(tx -> {
                            long next = tx.take("note", 2, highest);
                            insert(tx, (int) next, "note " + each);
                            insert(tx, (int) next + 1, "note " + each);
                            if (each == 5) {
                                throw new IllegalStateException("the work itself");
                            }
                        });
                    } catch (RuntimeException e) {
                        failures.add(e);
                    }
                }));
            }
        });
        writers.forEach(DatabaseContract::join);

        assertThat(failures).hasSize(1);
        List<Integer> numbers = database.read(
                view -> new PlainStatement("select id from note order by id").list(view, row -> row.getInt(1)));
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    void writes_are_served_in_the_order_they_came() {
        var served = Collections.synchronizedList(new ArrayList<Integer>());
        var writers = new ArrayList<Thread>();

        whileTheWriterIsHeld(() -> {
            for (int i = 0; i < 100; i++) {
                int turn = i;
                writers.add(waiting(() -> database.change(tx -> served.add(turn))));
            }
        });
        writers.forEach(DatabaseContract::join);

        assertThat(served).hasSize(100).isSorted();
    }

    @Test
    void who_is_interrupted_while_he_writes_still_learns_that_it_is_stored() {
        var interrupted = new ArrayList<Boolean>();

        inAnotherThread(() -> {
            Thread.currentThread().interrupt();
            database.change(tx -> insert(tx, 1, "milk"));
            interrupted.add(Thread.currentThread().isInterrupted());
        });

        assertThat(bodies()).containsExactly("milk");
        assertThat(interrupted).containsExactly(true);
    }

    @Test
    void whoever_writes_while_the_database_is_closed_is_stored_or_told() {
        var stored = Collections.synchronizedSet(new TreeSet<Integer>());
        var writers = new ArrayList<Thread>();
        for (int i = 1; i <= 8; i++) {
            int first = i * 1_000;
            writers.add(Thread.ofVirtual().start(() -> {
                for (int id = first; ; id++) {
                    int next = id;
                    try {
                        database.change(tx -> insert(tx, next, "note " + next));
                    } catch (IllegalStateException closed) {
                        return;
                    }
                    stored.add(id);
                }
            }));
        }
        await().until(() -> stored.size() > 50);

        database.close();

        writers.forEach(DatabaseContract::join);
        try (var copy = test.copy()) {
            assertThat(bodies(copy.database())).hasSize(stored.size());
        }
    }

    @Test
    void who_listens_is_woken_after_the_commit_and_not_after_an_undone_one() {
        var woken = new AtomicInteger();
        var listening = database.listen("news", woken::incrementAndGet);

        database.change(tx -> tx.announce("news"));
        await().until(() -> woken.get() >= 1);
        listening.close();
        int before = woken.get();
        database.change(tx -> tx.announce("news"));

        assertThat(woken.get()).isEqualTo(before);
    }

    @Test
    void a_copy_of_the_files_holds_what_was_committed() {
        database.change(tx -> insert(tx, 1, "milk"));

        try (var copy = test.copy()) {
            assertThat(bodies(copy.database())).containsExactly("milk");
        }
    }

    private void whileTheWriterIsHeld(Runnable action) {
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holder = Thread.ofVirtual()
                .start(() -> database.change(tx -> {
                    held.countDown();
                    awaitLatch(release);
                }));
        awaitLatch(held);
        action.run();
        release.countDown();
        join(holder);
    }

    /// A thread that has handed in its write when this returns.
    private static Thread waiting(Runnable write) {
        var thread = Thread.ofPlatform().start(write);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> thread.getState() == Thread.State.WAITING);
        return thread;
    }

    static void inAnotherThread(Runnable action) {
        join(Thread.ofVirtual().start(action));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static int insert(Tx tx, int id, String body) {
        return tx.handle().execute("insert into note (id, body) values (?, ?)", id, body);
    }

    private static int count(View view) {
        return view.handle()
                .createQuery("select count(*) from note")
                .mapTo(Integer.class)
                .one();
    }
}
