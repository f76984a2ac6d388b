package dev.tillbridge.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [CardTerminal] must do, with a far side that plays the client and makes trouble.
public abstract class CardTerminalContract {
    protected abstract CardTerminal terminal();

    /// A terminal that is ready.
    protected abstract TerminalId ready();

    /// A new charge object of so many cents, unconfirmed.
    protected abstract String charge(long minorUnits);

    protected abstract Client client();

    /// The person with the card, and what stands between us and the device.
    public interface Client {
        void approve();

        void decline();

        void pressCancel();

        /// Holds the card to the reader, which goes on reading it until [#readingEnds].
        void startReading();

        void readingEnds();

        void walkAway();

        void switchOff();

        /// The next request to show something meets this: `drop_before`, `drop_after`, `error_before`,
        /// `error_after`,
        /// `reader_timeout_before`, `reader_timeout_after`, `wrong_amount`, `conflict`, `rate_limit`.
        void trouble(String kind);

        int troubles();

        boolean isPaid(String charge);

        long charges();

        boolean screenIsEmpty();
    }

    @Test
    void a_charge_is_shown_and_ends_with_the_card() {
        var charge = charge(10_50);

        assertThat(show(charge, 10_50, "k1")).isEqualTo(new TerminalAnswer.Showing(charge, false));
        assertThat(terminal().look(ready())).isEqualTo(new TerminalAnswer.Showing(charge, false));
        client().approve();

        assertThat(terminal().look(ready())).isEqualTo(new TerminalAnswer.Ended(charge, true, "", ""));
        assertThat(client().isPaid(charge)).isTrue();
    }

    @Test
    void a_declined_card_ends_the_showing_and_the_charge_can_be_shown_again() {
        var charge = charge(10_50);
        show(charge, 10_50, "k1");
        client().decline();

        assertThat(terminal().look(ready()))
                .isInstanceOfSatisfying(
                        TerminalAnswer.Ended.class,
                        ended -> assertThat(ended.succeeded()).isFalse());
        assertThat(show(charge, 10_50, "k2")).isEqualTo(new TerminalAnswer.Showing(charge, false));
        client().approve();
        assertThat(client().charges()).isEqualTo(1);
    }

    @Test
    void when_nobody_taps_the_showing_ends_unpaid() {
        var charge = charge(10_50);
        show(charge, 10_50, "k1");
        client().walkAway();

        assertThat(terminal().look(ready()))
                .isInstanceOfSatisfying(
                        TerminalAnswer.Ended.class,
                        ended -> assertThat(ended.succeeded()).isFalse());
        assertThat(client().isPaid(charge)).isFalse();
    }

    @Test
    void the_client_may_cancel_on_the_reader() {
        var charge = charge(10_50);
        show(charge, 10_50, "k1");
        client().pressCancel();

        assertThat(terminal().look(ready()))
                .isInstanceOfSatisfying(
                        TerminalAnswer.Ended.class,
                        ended -> assertThat(ended.failureCode()).contains("cancel"));
    }

    @Test
    void a_terminal_in_use_is_left_alone() {
        var earlier = charge(20_00);
        show(earlier, 20_00, "k1");

        var refused = (TerminalAnswer.NotDone) show(charge(10_50), 10_50, "k2");

        assertThat(refused.problem().code()).isEqualTo(ProblemCode.READER_BUSY);
        assertThat(terminal().look(ready())).isEqualTo(new TerminalAnswer.Showing(earlier, false));
    }

    @Test
    void a_switched_off_terminal_is_offline() {
        client().switchOff();

        var refused = (TerminalAnswer.NotDone) show(charge(10_50), 10_50, "k1");

        assertThat(refused.problem().code()).isEqualTo(ProblemCode.READER_OFFLINE);
        assertThat(terminal().look(ready())).isInstanceOf(TerminalAnswer.NotDone.class);
        assertThat(terminal().list()).allMatch(info -> !info.online());
    }

    @Test
    void an_earlier_amount_is_taken_off() {
        var earlier = charge(20_00);
        show(earlier, 20_00, "k1");

        assertThat(terminal().clear(ready())).isEqualTo(new TerminalAnswer.Idle());
        assertThat(client().screenIsEmpty()).isTrue();
        assertThat(terminal().clear(ready())).isEqualTo(new TerminalAnswer.Idle());
    }

    @Test
    void a_card_that_is_being_read_cannot_be_taken_off() {
        var charge = charge(10_50);
        show(charge, 10_50, "k1");
        client().startReading();

        assertThat(terminal().clear(ready())).isEqualTo(new TerminalAnswer.Showing(charge, true));
        client().readingEnds();
        assertThat(terminal().look(ready())).isEqualTo(new TerminalAnswer.Ended(charge, true, "", ""));
        assertThat(client().charges()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop_after", "error_after", "reader_timeout_after"})
    void a_lost_answer_is_cleared_up_by_a_look(String kind) {
        var charge = charge(10_50);
        client().trouble(kind);

        assertThat(show(charge, 10_50, "k1")).isEqualTo(new TerminalAnswer.Showing(charge, false));
        assertThat(client().troubles()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop_before", "error_before", "reader_timeout_before"})
    void what_cannot_be_cleared_up_is_unknown(String kind) {
        var charge = charge(10_50);
        client().trouble(kind);

        assertThat(show(charge, 10_50, "k1")).isInstanceOf(TerminalAnswer.Unknown.class);
        assertThat(client().troubles()).isEqualTo(1);
        assertThat(show(charge, 10_50, "k1")).isEqualTo(new TerminalAnswer.Showing(charge, false));
        client().approve();
        assertThat(client().charges()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conflict", "rate_limit"})
    void a_busy_processor_may_be_asked_again(String kind) {
        client().trouble(kind);

        assertThat(show(charge(10_50), 10_50, "k1"))
                .isInstanceOfSatisfying(
                        TerminalAnswer.NotDone.class,
                        notDone -> assertThat(notDone.again()).isTrue());
        assertThat(client().troubles()).isEqualTo(1);
        assertThat(client().screenIsEmpty()).isTrue();
    }

    @Test
    void another_amount_than_asked_comes_off_the_screen_at_once() {
        client().trouble("wrong_amount");

        assertThat(show(charge(10_50), 10_50, "k1")).isInstanceOf(TerminalAnswer.Unknown.class);
        assertThat(client().screenIsEmpty()).isTrue();
        assertThat(client().charges()).isZero();

        assertThat(show(charge(20_00), 10_50, "k2")).isInstanceOf(TerminalAnswer.Unknown.class);
        assertThat(client().screenIsEmpty()).isTrue();
    }

    @Test
    void a_repeated_request_tells_what_is_shown_now() {
        var charge = charge(10_50);
        show(charge, 10_50, "k1");
        client().approve();

        assertThat(show(charge, 10_50, "k1")).isEqualTo(new TerminalAnswer.Ended(charge, true, "", ""));
        assertThat(client().charges()).isEqualTo(1);
    }

    @Test
    void a_paid_charge_is_not_shown_again() {
        var charge = charge(10_50);
        show(charge, 10_50, "k1");
        client().approve();

        assertThat(show(charge, 10_50, "k2")).isInstanceOf(TerminalAnswer.Ended.class);
        assertThat(client().charges()).isEqualTo(1);
    }

    @Test
    void terminals_are_listed_and_added_by_the_code_on_their_screen() {
        assertThat(terminal().list()).extracting(TerminalInfo::id).contains(ready());

        assertThatThrownBy(() -> terminal().register("no-such-code", "Back desk"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.READER_CODE_REFUSED));
    }

    private TerminalAnswer show(String charge, long minorUnits, String key) {
        return terminal().show(ready(), charge, Money.of(minorUnits, "USD"), false, key);
    }
}
