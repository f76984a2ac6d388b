package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.giveback.GiveBackAsk;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.Refund;
import dev.tillbridge.payment.RefundState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Giving back over the real processor room, against a strict Stripe-shaped server; refunds are counted there.
class StripeGiveBackTest extends StripeScene {
    private static final String REFUNDS = "/v1/refunds";

    private String manager = "";
    private String payment = "";

    @BeforeEach
    void paid() {
        manager = clinic.person("Carol", Role.MANAGER, "7319");
        payment = clinic.charge("1042");
        clinic.run();
        control.approve(readerId());
        clinic.pass(Duration.ofSeconds(5));
        assertThat(control.capturedMinor()).isEqualTo(18_420);
    }

    @Test
    void a_part_and_then_the_rest_go_back_and_nothing_more() {
        giveBack(6_000);
        giveBack(12_420);

        assertThat(refunds()).extracting(Refund::state).containsOnly(RefundState.GIVEN_BACK);
        assertThat(refunds()).allMatch(Refund::reversed);
        assertThat(control.refunds()).isEqualTo(2);
        assertThat(control.refundedMinor()).isEqualTo(18_420);
    }

    @ParameterizedTest
    @CsvSource({
        "DROP_AFTER, POST, " + REFUNDS,
        "DROP_BEFORE, POST, " + REFUNDS,
        "ERROR_AFTER, POST, " + REFUNDS,
        "ERROR_BEFORE, POST, " + REFUNDS,
        "CONFLICT, POST, " + REFUNDS,
        "KEY_IN_USE, POST, " + REFUNDS,
        "RATE_LIMIT, POST, " + REFUNDS,
        "FORBIDDEN, POST, " + REFUNDS,
        "WRONG_AMOUNT, POST, " + REFUNDS,
        "WRONG_CURRENCY, POST, " + REFUNDS,
        "WRONG_REFERENCE, POST, " + REFUNDS,
        "DROP_BEFORE, GET, " + REFUNDS,
        "ERROR_BEFORE, GET, " + REFUNDS,
        "RATE_LIMIT, GET, " + REFUNDS,
        "WRONG_AMOUNT, GET, " + REFUNDS,
        "DROP_BEFORE, GET, " + REFUNDS + "/*"
    })
    void one_broken_answer_never_gives_back_twice_and_what_did_not_go_can_go_again(
            String fault, String method, String path) {
        control.arm(fault, method, path);
        giveBack(6_000);
        clinic.pass(Duration.ofSeconds(30));
        clinic.leap(Duration.ofHours(13));

        assertThat(control.fired()).containsExactly(fault);
        var state = refunds().getFirst().state();
        assertThat(state).isIn(RefundState.GIVEN_BACK, RefundState.NOT_GIVEN);
        assertThat(control.refunds()).isEqualTo(state == RefundState.GIVEN_BACK ? 1 : 0);

        control.disarm();
        giveBack(12_420);
        assertThat(control.refundedMinor()).isEqualTo(state == RefundState.GIVEN_BACK ? 18_420 : 12_420);
        assertThat(clinic.needsYou()).doesNotContain(AttentionKind.GIVE_BACK_NOT_SURE);
    }

    @Test
    void g7_what_was_given_back_in_the_dashboard_is_seen_before_anything_is_sent() {
        var charge = clinic.attempt(payment).reference().orElseThrow();
        control.refundInDashboard(charge, 15_000);

        giveBack(6_000);

        assertThat(control.refundedMinor()).isEqualTo(15_000);
        assertThat(clinic.needsYou()).contains(AttentionKind.GIVEN_BACK_ELSEWHERE, AttentionKind.TAKE_OUT);
        giveBack(3_420);
        assertThat(control.refundedMinor()).isEqualTo(18_420);
    }

    @Test
    void money_on_its_way_arrives_or_is_sent_back() {
        control.nextRefundsPending(2);
        giveBack(6_000);
        giveBack(4_000);
        assertThat(refunds()).extracting(Refund::state).containsOnly(RefundState.UNDER_WAY);

        control.refundArrives(refunds().getFirst().reference().orElseThrow());
        control.failRefund(refunds().getLast().reference().orElseThrow());
        clinic.leap(Duration.ofHours(13));

        assertThat(refunds()).extracting(Refund::state).containsExactly(RefundState.GIVEN_BACK, RefundState.CAME_BACK);
        assertThat(clinic.needsYou()).contains(AttentionKind.GIVE_BACK_CAME_BACK);
        assertThat(clinic.attempt(payment).amounts().refunded().minorUnits()).isEqualTo(6_000);
    }

    private void giveBack(long minor) {
        var ask = new GiveBackAsk(
                clinic.ids.next(),
                payment,
                Money.of(minor, "USD"),
                List.of(),
                "service not done",
                null,
                manager,
                "Desk 1");
        clinic.giveBack.giveBack().start(ask, "7319");
        clinic.pass(Duration.ofSeconds(2));
    }

    private List<Refund> refunds() {
        return clinic.database.read(
                view -> clinic.refunds.ofAttempt(view, clinic.attempt(payment).id()));
    }
}
