package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.giveback.GiveBackAsk;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.sandbox.stripe.Client;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A card that is typed on the processor's page while the client is on the phone; charges are counted over there.
abstract class PageSaleContract extends StripeScene {
    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final String SESSION = SESSIONS + "/*";
    private static final String EXPIRE = SESSION + "/expire";
    private static final String DECLINED = "4000 0000 0000 0002";

    private final Client staff = new Client();

    @Test
    void a_card_that_is_typed_on_the_page_is_charged_once_and_stands_in_the_pims_once() {
        var payment = opened();

        assertThat(staff.pay(page(payment), DECLINED).text()).contains("Nothing was charged");
        clinic.pass(Duration.ofSeconds(5));
        assertThat(state(payment)).isEqualTo(AttemptState.SENT);
        staff.pay(page(payment), Client.VISA);
        clinic.pass(Duration.ofSeconds(5));

        assertPaidOnce(payment);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(clinic.attempt(payment).reference())
                .hasValueSatisfying(id -> assertThat(id).startsWith("pi_"));
        assertThat(clinic.attempt(payment).card()).hasValueSatisfying(card -> {
            assertThat(card.last4()).isEqualTo("4242");
            assertThat(card.entry()).isEqualTo("typed");
        });
        assertThat(clinic.room.checkout().page(payment)).isEmpty();
    }

    @Test
    void the_page_is_watched_and_not_a_declined_try_on_it_and_once_it_is_paid_the_payment() {
        var payment = opened();
        var order = clinic.journal(payment).request(SaleRequest.class).order();
        staff.pay(page(payment), DECLINED);
        assertThat(reference(order)).startsWith("cs_");

        staff.pay(page(payment), Client.VISA);
        assertThat(reference(order)).startsWith("pi_");
        assertThat(access.pages().look(reference(order))).isInstanceOf(ProviderAnswer.Known.class);
        assertThat(access.pages().makeFinal(reference(order), "again")).isInstanceOf(ProviderAnswer.Known.class);
    }

    private String reference(ChargeOrder order) {
        var found = access.pages().find(order, outside.clock().instant().minus(Duration.ofHours(1)));
        return ((ProviderAnswer.Known) found).truth().reference();
    }

    @Test
    void what_was_paid_on_the_page_can_be_given_back() {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        var payment = opened();
        staff.pay(page(payment), Client.VISA);
        clinic.pass(Duration.ofSeconds(12));
        var ask = new GiveBackAsk(
                clinic.ids.next(),
                payment,
                Money.of(6_000, "USD"),
                List.of(),
                "service not done",
                null,
                manager,
                "Front desk");
        clinic.giveBack.giveBack().start(ask, "7391");
        clinic.pass(Duration.ofSeconds(5));

        assertThat(control.refundedMinor()).isEqualTo(6_000);
        assertThat(clinic.attempt(payment).amounts().refunded()).isEqualTo(Money.of(6_000, "USD"));
    }

    @Test
    void nobody_writes_down_where_the_page_is() {
        var payment = opened();
        var page = page(payment);

        assertThat(clinic.journal(payment).rows())
                .noneMatch(row -> row.payload().toString().contains(page));
        assertThat(clinic.database.<String>read(view -> clinic.room.stories().forSupport(view, payment)))
                .doesNotContain("http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP_AFTER", "DROP_BEFORE", "ERROR_BEFORE", "RATE_LIMIT"})
    void one_lost_answer_while_the_page_is_made_or_looked_at_still_charges_once(String fault) {
        if (!fault.equals("RATE_LIMIT")) {
            control.arm(fault, "POST", SESSIONS);
        }
        control.arm(fault, "GET", SESSION);
        var payment = clinic.charge(clinic.byPhone("1042"));
        clinic.pass(Duration.ofSeconds(9));
        staff.pay(page(payment), Client.VISA);
        clinic.pass(Duration.ofSeconds(30));

        assertThat(control.fired()).contains(fault);
        assertThat(control.sessions()).isEqualTo(1);
        assertPaidOnce(payment);
    }

    @Test
    void a_page_that_was_made_although_the_processor_said_it_failed_can_be_paid_by_nobody_afterwards() {
        control.arm("ERROR_AFTER", "POST", SESSIONS);
        var payment = clinic.charge(clinic.byPhone("1042"));
        clinic.pass(Duration.ofSeconds(9));
        var page = page(payment);
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(control.sessions()).isEqualTo(1);
        assertThat(state(payment)).isEqualTo(AttemptState.CANCELLED);
        staff.pay(page, Client.VISA);
        assertThat(control.charges()).isZero();
    }

    @Test
    void stop_closes_the_page_before_anybody_reads_that_nothing_was_charged() {
        var payment = opened();
        var page = page(payment);
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        clinic.pass(Duration.ofSeconds(2));

        assertThat(state(payment)).isEqualTo(AttemptState.CANCELLED);
        assertThat(control.calls("POST", EXPIRE)).isEqualTo(1);
        staff.pay(page, Client.VISA);
        assertThat(control.charges()).isZero();
    }

    @Test
    void a_card_that_was_faster_than_stop_is_paid_and_the_person_who_pressed_it_is_told_why() {
        var payment = opened();
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        staff.pay(page(payment), Client.VISA);
        clinic.pass(Duration.ofSeconds(5));

        assertPaidOnce(payment);
        assertThat(story(payment).problem()).map(Problem::code).hasValue(ProblemCode.PAID_BEFORE_STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP_AFTER", "DROP_BEFORE", "ERROR_AFTER", "ERROR_BEFORE", "RATE_LIMIT"})
    void one_lost_answer_while_the_page_is_closed_ends_it_all_the_same(String fault) {
        var payment = opened();
        var page = page(payment);
        control.arm(fault, "POST", EXPIRE);
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        clinic.pass(Duration.ofSeconds(30));

        assertThat(control.fired()).containsExactly(fault);
        assertThat(state(payment)).isEqualTo(AttemptState.CANCELLED);
        staff.pay(page, Client.VISA);
        assertThat(control.charges()).isZero();
    }

    @Test
    void while_the_page_cannot_be_closed_nobody_says_that_nothing_was_charged_and_a_card_typed_then_counts() {
        var payment = opened();
        control.arm("DROP_BEFORE", "POST", EXPIRE, 1_000, 0);
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        clinic.pass(Duration.ofSeconds(30));
        assertThat(state(payment)).isEqualTo(AttemptState.UNKNOWN);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.NOT_SURE);

        staff.pay(page(payment), Client.VISA);
        clinic.pass(Duration.ofMinutes(2));

        assertPaidOnce(payment);
    }

    @Test
    void a_page_that_nobody_finishes_is_closed_by_us_after_its_time() {
        var payment = opened();
        var page = page(payment);
        clinic.pass(Duration.ofMinutes(19));
        assertThat(state(payment)).isEqualTo(AttemptState.SENT);
        clinic.pass(Duration.ofMinutes(2));

        assertThat(state(payment)).isEqualTo(AttemptState.CANCELLED);
        assertThat(story(payment).problem()).map(Problem::code).hasValue(ProblemCode.PAGE_RAN_OUT);
        staff.pay(page, Client.VISA);
        assertThat(control.charges()).isZero();
    }

    @Test
    void a_page_that_ended_by_itself_while_nobody_could_look_is_over_for_good() {
        var payment = opened();
        var page = page(payment);
        control.arm("DROP_BEFORE", "GET", SESSION, 10_000, 0);
        control.arm("DROP_BEFORE", "POST", EXPIRE, 10_000, 0);
        clinic.pass(Duration.ofMinutes(1));
        outside.clock().pass(Duration.ofHours(1));
        control.disarm();
        clinic.pass(Duration.ofMinutes(2));

        assertThat(state(payment)).isEqualTo(AttemptState.CANCELLED);
        assertThat(control.calls("POST", EXPIRE)).isZero();
        staff.pay(page, Client.VISA);
        assertThat(control.charges()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONG_AMOUNT", "WRONG_CURRENCY", "WRONG_REFERENCE"})
    void a_page_that_is_not_what_was_ordered_is_shown_to_nobody(String fault) {
        control.arm(fault, "POST", SESSIONS);
        var payment = clinic.charge(clinic.byPhone("1042"));
        clinic.run();

        assertThat(control.fired()).containsExactly(fault);
        assertThat(clinic.room.checkout().page(payment)).isEmpty();
        assertThat(state(payment)).isEqualTo(AttemptState.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONG_AMOUNT", "WRONG_REFERENCE"})
    void what_moved_otherwise_than_asked_is_booked_and_held_for_a_person(String fault) {
        var payment = opened();
        staff.pay(page(payment), Client.VISA);
        control.arm(fault, "GET", INTENTS + "/*");
        clinic.pass(Duration.ofSeconds(5));

        assertThat(control.fired()).containsExactly(fault);
        assertThat(clinic.attempt(payment).differs()).isPresent();
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);
        assertThat(outside.pims().entries("1042")).isZero();
    }

    @Test
    void a_page_that_another_installation_made_under_the_same_name_is_not_ours() {
        control.arm("DROP_BEFORE", "POST", SESSIONS);
        var payment = clinic.charge(clinic.byPhone("1042"));
        clinic.run();
        var ours = clinic.journal(payment).request(SaleRequest.class).order();
        var metadata = new HashMap<>(ours.metadata());
        metadata.put("installation", "another-one");
        access.pages()
                .create(
                        new ChargeOrder(
                                ours.attemptId(), ours.amount(), ours.description(), metadata, false, ours.until()),
                        "elsewhere");
        clinic.pass(Duration.ofSeconds(9));
        staff.pay(page(payment), Client.VISA);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(control.sessions()).isEqualTo(2);
        assertPaidOnce(payment);
        assertThat(control.charges("installation", "another-one")).isZero();
    }

    @Test
    void a_service_that_starts_anew_finds_the_page_again_and_the_payment_goes_on() {
        var payment = opened();
        var before = page(payment);
        with(Duration.ofSeconds(30));
        assertThat(clinic.room.checkout().page(payment)).isEmpty();
        clinic.pass(Duration.ofSeconds(1));

        assertThat(page(payment)).isEqualTo(before);
        staff.pay(before, Client.VISA);
        clinic.pass(Duration.ofSeconds(5));
        assertPaidOnce(payment);
    }

    private String opened() {
        var payment = clinic.charge(clinic.byPhone("1042"));
        clinic.pass(Duration.ofSeconds(1));
        return payment;
    }

    private String page(String payment) {
        return clinic.room.checkout().page(payment).orElseThrow().toString();
    }

    private AttemptState state(String payment) {
        return clinic.attempt(payment).state();
    }

    private PaymentStory story(String payment) {
        return clinic.database.read(view -> clinic.room.stories().story(view, payment));
    }

    private void assertPaidOnce(String payment) {
        assertThat(state(payment)).isEqualTo(AttemptState.CAPTURED);
        assertThat(control.charges()).isEqualTo(1);
        assertThat(control.capturedMinor()).isEqualTo(18_420);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }
}
