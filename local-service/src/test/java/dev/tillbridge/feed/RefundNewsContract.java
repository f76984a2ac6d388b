package dev.tillbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.giveback.GiveBackAsk;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.Refund;
import dev.tillbridge.payment.RefundState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What happens to money that was given back, by us or in the processor's own pages, is heard.
abstract class RefundNewsContract extends NewsScene {
    private static final String REFUNDS = "/v1/refunds";
    private static final String REFUND = "/v1/refunds/*";

    private String reference(String payment) {
        return clinic.attempt(payment).reference().orElseThrow();
    }

    private List<Refund> refunds(String payment) {
        return clinic.database.read(
                view -> clinic.refunds.ofAttempt(view, clinic.attempt(payment).id()));
    }

    private void giveBack(String payment, long minor) {
        var manager = clinic.person("Carol", Role.MANAGER, "7319");
        var ask = new GiveBackAsk(
                clinic.ids.next(), payment, Money.of(minor, "USD"), List.of(), "other", null, manager, "Desk 1");
        clinic.giveBack.giveBack().start(ask, "7319");
        clinic.pass(Duration.ofSeconds(3));
    }

    /// It is given back, and nobody hears of it for minutes: the next look is an hour away.
    private void loseTheAnswer(String payment) {
        control.arm("DROP_AFTER", "POST", REFUNDS);
        // What was given back before is looked up first, in peace.
        control.arm("SLOW", "GET", REFUNDS, 1, 0);
        control.arm("ERROR_BEFORE", "GET", REFUNDS, 1_000, 0);
        giveBack(payment, 6_000);
        clinic.pass(Duration.ofMinutes(8));
        control.disarm();
        assertThat(refunds(payment).getFirst().state()).isEqualTo(RefundState.UNKNOWN);
    }

    private long held(String payment) {
        var account = new LedgerAccount.Clearing(clinic.attempt(payment).asked().account());
        return clinic.database.<List<Money>>read(view -> clinic.ledger.balance(view, account)).stream()
                .mapToLong(Money::minorUnits)
                .sum();
    }

    @Test
    void g7_what_somebody_gave_back_in_the_processors_pages_is_in_the_books_at_the_next_reading_and_told() {
        var payment = paid();
        read();
        control.refundInDashboard(reference(payment), 10_000);

        read();

        assertThat(refunds(payment))
                .singleElement()
                .satisfies(refund -> assertThat(refund.state()).isEqualTo(RefundState.GIVEN_BACK));
        assertThat(held(payment)).isEqualTo(8_420);
        assertThat(clinic.needsYou()).contains(AttentionKind.GIVEN_BACK_ELSEWHERE);
        read();
        read();
        assertThat(refunds(payment)).hasSize(1);
        assertThat(held(payment)).isEqualTo(8_420);
        assertThat(control.refunds()).isEqualTo(1);
    }

    @Test
    void a_service_that_is_killed_before_it_noted_how_far_it_read_takes_it_over_once() {
        var payment = paid();
        read();
        control.refundInDashboard(reference(payment), 10_000);
        var cursor = test.database()
                .read(view -> CursorRows.find(view, access.account()))
                .orElseThrow();
        read();
        test.database().change(tx -> {
            var now = CursorRows.find(tx, access.account()).orElseThrow();
            assertThat(CursorRows.move(tx, access.account(), now, cursor)).isTrue();
            TakenRows.forget(tx, access.account(), outside.clock().instant().plusSeconds(1));
        });

        read();

        assertThat(refunds(payment)).hasSize(1);
        assertThat(held(payment)).isEqualTo(8_420);
    }

    @Test
    void money_that_the_bank_sends_back_days_later_is_known_at_the_next_reading() {
        var payment = paid();
        giveBack(payment, 6_000);
        read();
        var refund = refunds(payment).getFirst();
        assertThat(refund.state()).isEqualTo(RefundState.GIVEN_BACK);

        control.failRefund(refund.reference().orElseThrow());
        read();

        assertThat(refunds(payment).getFirst().state()).isEqualTo(RefundState.CAME_BACK);
        assertThat(held(payment)).isEqualTo(18_420);
        assertThat(clinic.needsYou()).contains(AttentionKind.GIVE_BACK_CAME_BACK);
    }

    @Test
    void one_of_ours_whose_answer_was_lost_is_known_at_the_next_reading_and_given_back_once() {
        var payment = paid();
        read();
        loseTheAnswer(payment);

        read();

        assertThat(refunds(payment))
                .singleElement()
                .satisfies(refund -> assertThat(refund.state()).isEqualTo(RefundState.GIVEN_BACK));
        assertThat(control.refunds()).isEqualTo(1);
        assertThat(held(payment)).isEqualTo(12_420);
    }

    @Test
    void a_service_that_does_not_know_how_far_it_read_looks_at_what_is_not_known_of_any_that_is_given_back() {
        var payment = paid();
        loseTheAnswer(payment);

        read();

        assertThat(refunds(payment).getFirst().state()).isEqualTo(RefundState.GIVEN_BACK);
    }

    @Test
    void a_refund_that_cannot_be_looked_at_now_is_looked_at_again_and_holds_up_nothing() {
        var payment = paid();
        read();
        control.refundInDashboard(reference(payment), 10_000);
        control.arm("ERROR_BEFORE", "GET", REFUND);
        read();
        assertThat(control.fired()).containsExactly("ERROR_BEFORE");
        assertThat(refunds(payment)).isEmpty();

        read();

        assertThat(refunds(payment)).hasSize(1);
        assertThat(clinic.needsYou()).doesNotContain(AttentionKind.NEWS_NOT_TAKEN_IN);
    }

    @Test
    void what_other_programs_give_back_is_not_looked_at() {
        read();
        var order = new ChargeOrder("x", Money.of(900, "USD"), "Shop", Map.of("order", "7"), false);
        var theirs = ((ProviderAnswer.Known) access.payments().create(order, "x"))
                .truth()
                .reference();
        access.readers().show(reader(), theirs, order.amount(), false, "their-show");
        tap();
        control.refundInDashboard(theirs, 500);

        read();

        assertThat(control.refunds()).isEqualTo(1);
        assertThat(control.calls("GET", REFUND)).isZero();
        assertThat(clinic.needsYou()).isEmpty();
    }
}
