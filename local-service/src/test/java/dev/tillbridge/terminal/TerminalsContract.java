package dev.tillbridge.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Events;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class TerminalsContract {
    private static final TerminalId FRONT = new TerminalId("stripe:tmr_1");

    private final TestClock clock = new TestClock("2026-11-21T10:41:00Z");
    private final Terminals terminals = new Terminals(clock, new Events(clock));
    private TestDatabase test;
    private Database database;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        database = test.database();
        database.change(tx ->
                terminals.add(tx, new TerminalInfo(FRONT, "WisePOS", "bbpos_wisepos_e", "WSC1", true), "Front desk"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_second_desk_is_told_who_uses_the_card_reader_for_what_and_since_when() {
        lease("a1", "Bea", "1040");

        assertThatThrownBy(() -> lease("a2", "Ann", "1042"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        busy -> assertThat(busy.problem().details())
                                .containsEntry("reader", "Front desk")
                                .containsEntry("by", "Bea")
                                .containsEntry("for", "1040")
                                .containsEntry("since", "time:2026-11-21T10:41:00Z"));
    }

    @Test
    void a_card_reader_that_stays_as_it_is_gives_nothing_to_store_for_ten_minutes() {
        var idle = new TerminalAnswer.Idle();
        var offline = new TerminalAnswer.NotDone(Problem.of(ProblemCode.READER_OFFLINE, "reader", "Front desk"), false);
        database.change(tx -> terminals.seen(tx, FRONT, idle));

        assertThat(terminals.isNews(reader(), idle)).isFalse();
        assertThat(terminals.isNews(reader(), offline)).isTrue();
        clock.pass(Duration.ofMinutes(11));
        assertThat(terminals.isNews(reader(), idle)).isTrue();

        database.change(tx -> terminals.seen(tx, FRONT, offline));
        assertThat(terminals.isNews(reader(), offline)).isFalse();
        assertThat(terminals.isNews(reader(), idle)).isTrue();
    }

    @Test
    void the_same_payment_may_ask_again_and_keeps_its_card_reader() {
        var first = lease("a1", "Bea", "1040");
        clock.pass(Duration.ofMinutes(1));

        assertThat(lease("a1", "Bea", "1040")).isEqualTo(first);
    }

    @Test
    void after_a_command_no_time_ever_frees_the_card_reader() {
        lease("a1", "Bea", "1040");
        database.change(tx -> terminals.sending(tx, FRONT, "a1"));
        clock.pass(Duration.ofDays(30));

        assertBusy(() -> lease("a2", "Ann", "1042"));
        database.change(tx -> terminals.release(tx, FRONT, "a1"));
        assertThat(lease("a2", "Ann", "1042").holder().activityId()).isEqualTo("a2");
    }

    @Test
    void who_took_the_card_reader_and_never_used_it_loses_it_and_may_not_send_any_more() {
        lease("a1", "Bea", "1040");
        clock.pass(Terminals.UNSENT.minusSeconds(1));
        assertBusy(() -> lease("a2", "Ann", "1042"));
        clock.pass(Duration.ofSeconds(2));
        lease("a2", "Ann", "1042");

        assertBusy(() -> database.change(tx -> terminals.sending(tx, FRONT, "a1")));
    }

    @Test
    void a_release_by_somebody_else_changes_nothing() {
        lease("a1", "Bea", "1040");
        database.change(tx -> terminals.release(tx, FRONT, "a2"));

        assertBusy(() -> lease("a2", "Ann", "1042"));
    }

    @Test
    void a_card_reader_released_by_hand_says_who_held_it() {
        var lease = lease("a1", "Bea", "1040");

        assertThat(database.<Optional<Lease>>write(tx -> terminals.releaseByHand(tx, FRONT, "Mia")))
                .contains(lease);
        assertThat(reader().lease()).isEmpty();
    }

    @Test
    void a_card_reader_in_use_cannot_be_taken_away() {
        lease("a1", "Bea", "1040");

        assertBusy(() -> database.change(tx -> terminals.remove(tx, FRONT)));
        database.change(tx -> terminals.release(tx, FRONT, "a1"));
        database.change(tx -> terminals.remove(tx, FRONT));
        assertThat(database.<List<Reader>>read(terminals::list)).isEmpty();
    }

    @Test
    void a_look_tells_that_the_card_reader_is_offline() {
        var offline = Problem.of(ProblemCode.READER_OFFLINE, "reader", "Front desk");
        database.change(tx -> terminals.seen(tx, FRONT, new TerminalAnswer.NotDone(offline, false)));

        assertThat(reader().state()).isEqualTo(ReaderCondition.OFFLINE);
        assertThat(reader().problem()).contains(offline);
        database.change(tx -> terminals.seen(tx, FRONT, new TerminalAnswer.Idle()));
        assertThat(reader().state()).isEqualTo(ReaderCondition.READY);
        assertThat(reader().problem()).isEmpty();
    }

    private Lease lease(String activity, String person, String invoice) {
        return database.write(
                tx -> terminals.lease(tx, FRONT, new Lease.Holder(activity, "Desk 2", Optional.of(person), invoice)));
    }

    private Reader reader() {
        return database.read(view -> terminals.get(view, FRONT));
    }

    private static void assertBusy(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        busy -> assertThat(busy.problem().code()).isEqualTo(ProblemCode.READER_BUSY));
    }
}
