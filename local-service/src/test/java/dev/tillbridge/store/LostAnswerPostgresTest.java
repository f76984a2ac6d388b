package dev.tillbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The line to the database breaks when it has stored something and before it could say so.
final class LostAnswerPostgresTest extends NoteBook {
    private static final PlainStatement NOTE =
            new PlainStatement("insert into note (id, body) select coalesce(max(id), 0) + 1, ? from note");

    @SuppressWarnings("NullAway.Init")
    private Cable cable;

    @SuppressWarnings("NullAway.Init")
    private Database desk;

    private final List<Thread> writers = new ArrayList<>();

    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }

    @BeforeEach
    void connect() {
        cable = Cable.to(test.address());
        desk = Databases.postgres(new PostgresAddress(
                cable.url(test.address()), test.address().user(), test.address().password()));
    }

    @AfterEach
    void disconnect() {
        desk.close();
        cable.close();
    }

    @Test
    void what_was_stored_without_an_answer_is_not_done_again() {
        var write = writing("a payment", tx -> cable.loseAnswers());

        awaitStored("a payment");
        cable.pullOut();
        cable.putBack();

        assertUnreachable(write);
        assertThat(bodies()).containsExactly("a payment");
    }

    @Test
    void nor_is_it_when_several_were_stored_together() {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = writing("first", tx -> {
            begun.countDown();
            awaitQuietly(goOn);
        });
        awaitQuietly(begun);
        // While the first one is at work the others queue up, and then share a commit.
        var together = List.of(writing("second", tx -> {}), writing("third", tx -> cable.loseAnswers()));
        await().until(() -> writers.stream().allMatch(each -> each.getState() == Thread.State.WAITING));
        goOn.countDown();

        awaitStored("third");
        cable.pullOut();
        cable.putBack();

        first.join();
        together.forEach(LostAnswerPostgresTest::assertUnreachable);
        assertThat(bodies()).containsExactly("first", "second", "third");
    }

    /// Relies on what may not be so, as steps do: only then is work that was refused done again.
    private CompletableFuture<Void> writing(String body, Consumer<Tx> last) {
        return CompletableFuture.runAsync(
                () -> desk.change(tx -> {
                    tx.trusts();
                    NOTE.update(tx, body);
                    last.accept(tx);
                }),
                work -> writers.add(Thread.ofPlatform().daemon(true).start(work)));
    }

    private void awaitStored(String body) {
        await().until(() -> bodies().contains(body));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void assertUnreachable(CompletableFuture<Void> write) {
        var failure = write.handle((done, failed) -> failed).join();
        assertThat(failure).isInstanceOf(CompletionException.class);
        assertThat(failure.getCause())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        told -> assertThat(told.problem().code()).isEqualTo(ProblemCode.DATABASE_UNREACHABLE));
    }
}
