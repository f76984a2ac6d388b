package dev.tillbridge.giveback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.checkout.ClinicScene;
import dev.tillbridge.checkout.PaymentStory;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.checkout.StoryAction;
import dev.tillbridge.checkout.StoryScreen;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.payment.Refund;
import dev.tillbridge.payment.RefundState;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.posting.ReversalState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Money that goes back: once, no more than was taken, by who may, and out of the practice software in order.
abstract class GiveBackContract extends ClinicScene {
    private static final Money ALL = usd(18_420);

    private String manager = "";

    @Override
    protected abstract TestDatabase fresh();

    @BeforeEach
    void somebodyMayGiveBack() {
        manager = clinic.person("Carol", Role.MANAGER, "7319");
    }

    @Test
    void all_of_a_payment_goes_back_to_the_card_and_the_desk_takes_it_out_of_the_pims() {
        var payment = paid();

        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(2));

        assertThat(outside.givingBack().count()).isEqualTo(1);
        assertThat(outside.givingBack().given()).isEqualTo(18_420);
        assertThat(refund(payment).state()).isEqualTo(RefundState.GIVEN_BACK);
        assertThat(booked(new LedgerAccount.OfInvoice(new InvoiceKey("farpims", "1042"))))
                .isZero();
        assertThat(booked(new LedgerAccount.Clearing("far:acct_1"))).isZero();
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.TAKE_OUT);
        assertThat(story(payment).money().text()).contains("all of it given back");
        assertThat(story(payment).toEnter().getFirst().fields().getFirst().value())
                .isEqualTo("-184.20");
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.TAKE_OUT);

        tickOff(payment);
        assertThat(clinic.needsYou()).isEmpty();
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.GIVEN_BACK);
        assertThat(story(payment).actions()).doesNotContain(StoryAction.GIVE_BACK);
    }

    @Test
    void g4_no_more_goes_back_than_is_left() {
        var payment = paid();
        giveBack(payment, usd(6_000));
        clinic.pass(Duration.ofSeconds(2));

        refused(ProblemCode.MORE_THAN_LEFT, payment, usd(12_421));
        giveBack(payment, usd(12_420));
        clinic.pass(Duration.ofSeconds(2));
        refused(ProblemCode.GIVE_BACK_ALL_GONE, payment, usd(1));

        assertThat(outside.givingBack().given()).isEqualTo(18_420);
        assertThat(outside.givingBack().count()).isEqualTo(2);
        assertThat(booked(new LedgerAccount.Clearing("far:acct_1"))).isZero();
    }

    @Test
    void a_second_give_back_waits_until_the_first_is_known() {
        var payment = paid();
        outside.givingBack().trouble("refund", Trouble.LOST_AFTER, 1);
        outside.givingBack().trouble("refund-look", Trouble.LOST_BEFORE, 4);
        giveBack(payment, usd(6_000));
        clinic.pass(Duration.ofSeconds(70));

        assertThat(refund(payment).state()).isEqualTo(RefundState.UNKNOWN);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.GIVE_BACK_NOT_SURE);
        assertThat(clinic.needsYou()).contains(AttentionKind.GIVE_BACK_NOT_SURE);
        refused(ProblemCode.GIVE_BACK_RUNNING, payment, usd(100));

        clinic.giveBack.giveBack().look(payment);
        clinic.pass(Duration.ofSeconds(2));
        assertThat(refund(payment).state()).isEqualTo(RefundState.GIVEN_BACK);
        assertThat(outside.givingBack().count()).isEqualTo(1);
        assertThat(clinic.needsYou()).doesNotContain(AttentionKind.GIVE_BACK_NOT_SURE);
    }

    @Test
    void an_answer_that_is_lost_gives_nothing_back_twice() {
        var payment = paid();
        outside.givingBack().trouble("refund", Trouble.LOST_AFTER, 1);

        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(10));

        assertThat(outside.givingBack().count()).isEqualTo(1);
        assertThat(refund(payment).state()).isEqualTo(RefundState.GIVEN_BACK);
    }

    @Test
    void a_question_that_never_arrived_is_asked_again_once() {
        var payment = paid();
        outside.givingBack().trouble("refund", Trouble.LOST_BEFORE, 2);

        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(30));

        assertThat(outside.givingBack().count()).isEqualTo(1);
        assertThat(refund(payment).state()).isEqualTo(RefundState.GIVEN_BACK);
    }

    @Test
    void after_a_day_without_the_processor_it_goes_once_all_the_same() {
        var payment = paid();
        outside.givingBack().trouble("refund", Trouble.LOST_BEFORE, 1);
        outside.givingBack().trouble("refund-look", Trouble.LOST_BEFORE, 5);
        giveBack(payment, ALL);
        clinic.pass(Duration.ofMinutes(8));
        clinic.leap(Duration.ofHours(30));

        assertThat(outside.givingBack().count()).isEqualTo(1);
        assertThat(refund(payment).state()).isEqualTo(RefundState.GIVEN_BACK);
    }

    @Test
    void while_the_processor_does_not_say_what_went_back_nothing_is_sent() {
        var payment = paid();
        outside.givingBack().trouble("refund-list", Trouble.LOST_BEFORE, 1);

        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(2));

        assertThat(outside.givingBack().count()).isZero();
        assertThat(refund(payment).state()).isEqualTo(RefundState.NOT_GIVEN);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.NOT_GIVEN_BACK);
        assertThat(story(payment).problem()).map(problem -> problem.code()).contains(ProblemCode.GIVE_BACK_UNREACHABLE);
        assertThat(story(payment).mayGiveBack()).isEqualTo(ALL);
    }

    @Test
    void a_refusal_by_the_processor_gives_nothing_back_and_leaves_everything_to_give() {
        var payment = paid();
        outside.givingBack().trouble("refund", Trouble.REFUSED, 1);

        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(2));

        assertThat(refund(payment).state()).isEqualTo(RefundState.NOT_GIVEN);
        assertThat(clinic.attempt(payment).amounts().refunded().isZero()).isTrue();
        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(2));
        assertThat(outside.givingBack().count()).isEqualTo(1);
    }

    @Test
    void g7_what_somebody_gave_back_in_the_processors_pages_is_booked_and_told_and_not_given_twice() {
        var payment = paid();
        outside.givingBack().inTheirPages(reference(payment), usd(10_000));

        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(2));

        assertThat(outside.givingBack().given()).isEqualTo(10_000);
        assertThat(refunds(payment)).extracting(Refund::state).contains(RefundState.NOT_GIVEN, RefundState.GIVEN_BACK);
        assertThat(booked(new LedgerAccount.Clearing("far:acct_1"))).isEqualTo(8_420);
        assertThat(clinic.needsYou()).contains(AttentionKind.GIVEN_BACK_ELSEWHERE, AttentionKind.TAKE_OUT);

        giveBack(payment, usd(8_420));
        clinic.pass(Duration.ofSeconds(2));
        assertThat(outside.givingBack().given()).isEqualTo(18_420);
    }

    @Test
    void g7_what_was_given_back_elsewhere_and_comes_back_is_the_clinics_again_though_nobody_said_so() {
        var payment = paid();
        var found = outside.givingBack().inTheirPages(reference(payment), ALL);
        clinic.giveBack.giveBack().found("far:acct_1", found);
        clinic.pass(Duration.ofSeconds(2));
        assertThat(booked(new LedgerAccount.Clearing("far:acct_1"))).isZero();

        outside.givingBack().becomes(RefundStatus.FAILED);
        clinic.leap(Duration.ofDays(1));

        assertThat(refund(payment).state()).isEqualTo(RefundState.CAME_BACK);
        assertThat(booked(new LedgerAccount.Clearing("far:acct_1"))).isEqualTo(18_420);
        assertThat(story(payment).mayGiveBack()).isEqualTo(ALL);
    }

    @Test
    void g7_what_is_found_at_the_processor_is_taken_over_once_and_followed() {
        var payment = paid();
        var found = outside.givingBack().inTheirPages(reference(payment), usd(10_000));

        assertThat(clinic.giveBack.giveBack().found("far:acct_1", found)).isTrue();
        assertThat(clinic.giveBack.giveBack().found("far:acct_1", found)).isTrue();
        assertThat(refunds(payment)).hasSize(1);
        assertThat(booked(new LedgerAccount.Clearing("far:acct_1"))).isEqualTo(8_420);

        outside.givingBack().becomes(RefundStatus.FAILED);
        var failed = outside.givingBack().list(reference(payment));
        assertThat(failed)
                .isInstanceOfSatisfying(
                        dev.tillbridge.payment.RefundList.Listed.class,
                        list -> clinic.giveBack
                                .giveBack()
                                .found("far:acct_1", list.refunds().getFirst()));
        assertThat(refund(payment).state()).isEqualTo(RefundState.CAME_BACK);
        assertThat(booked(new LedgerAccount.Clearing("far:acct_1"))).isEqualTo(18_420);
        assertThat(clinic.needsYou()).contains(AttentionKind.GIVE_BACK_CAME_BACK);
    }

    @Test
    void g7_what_somebody_gave_back_elsewhere_meanwhile_is_shown_before_more_goes() {
        var payment = paid();
        outside.givingBack().inTheirPages(reference(payment), usd(4_000));

        giveBack(payment, usd(4_000));
        clinic.pass(Duration.ofSeconds(2));

        assertThat(outside.givingBack().given()).isEqualTo(4_000);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.TAKE_OUT);
        giveBack(payment, usd(4_000));
        clinic.pass(Duration.ofSeconds(2));
        assertThat(outside.givingBack().given()).isEqualTo(8_000);
    }

    @Test
    void a_repeat_that_is_turned_away_says_nothing_of_what_was_sent_first() {
        var payment = paid();
        outside.givingBack().trouble("refund", Trouble.LATE, 1);
        outside.givingBack().trouble("refund", Trouble.BUSY, 3);
        giveBack(payment, usd(6_000));
        clinic.pass(Duration.ofSeconds(10));
        assertThat(refund(payment).state()).isEqualTo(RefundState.UNKNOWN);

        outside.givingBack().lateOnesArrive();
        clinic.pass(Duration.ofMinutes(2));
        assertThat(refund(payment).state()).isEqualTo(RefundState.GIVEN_BACK);
        assertThat(outside.givingBack().count()).isEqualTo(1);
        assertThat(booked(new LedgerAccount.Clearing("far:acct_1"))).isEqualTo(12_420);
    }

    @Test
    void what_is_not_known_is_what_people_are_told_of_whatever_is_found_beside_it() {
        var payment = paid();
        outside.givingBack().trouble("refund", Trouble.LOST_BEFORE, 20);
        giveBack(payment, usd(6_000));
        clinic.pass(Duration.ofSeconds(20));
        var found = outside.givingBack().inTheirPages(reference(payment), usd(1_000));
        clinic.giveBack.giveBack().found("far:acct_1", found);
        clinic.pass(Duration.ofSeconds(20));

        assertThat(story(payment).screen()).isEqualTo(StoryScreen.GIVE_BACK_NOT_SURE);
        assertThat(story(payment).actions()).contains(StoryAction.LOOK_NOW);
    }

    @Test
    void while_the_clock_was_set_back_nothing_goes_a_second_time() {
        var payment = paid();
        outside.givingBack().trouble("refund", Trouble.LATE, 1);
        giveBack(payment, usd(6_000));
        clinic.run();
        outside.clock().pass(Duration.ofHours(-2));
        clinic.pass(Duration.ofSeconds(30));
        outside.givingBack().lateOnesArrive();
        clinic.pass(Duration.ofHours(3));

        assertThat(outside.givingBack().count()).isEqualTo(1);
    }

    @Test
    void an_invoice_that_was_taken_out_and_whose_money_came_back_cannot_be_charged_before_it_stands_there_again() {
        var payment = paid();
        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(2));
        outside.pims().forget("1042");
        tickOff(payment);
        outside.givingBack().becomes(RefundStatus.FAILED);
        clinic.leap(Duration.ofDays(1));

        assertThat(reversal(payment)).isEqualTo(ReversalState.TO_ENTER_AGAIN);
        assertRefused(ProblemCode.MORE_THAN_DUE, () -> clinic.charge("1042"));
    }

    @Test
    void of_two_parts_of_what_was_never_entered_the_one_that_came_back_is_entered_and_the_other_taken_out() {
        outside.pims().abilities(PostingAbilities.NONE);
        var payment = paid();
        giveBack(payment, usd(4_000));
        clinic.pass(Duration.ofSeconds(2));
        giveBack(payment, usd(14_420));
        clinic.pass(Duration.ofSeconds(2));
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.CANCELLED);

        outside.givingBack().becomes(RefundStatus.FAILED);
        clinic.leap(Duration.ofDays(1));
        var entry = clinic.posting(payment).id();
        clinic.database.change(tx -> clinic.posting.postings().entered(tx, entry, Optional.empty(), "Desk 1"));

        var toTakeOut = clinic.database.read(clinic.posting.reversals()::byHand);
        assertThat(toTakeOut)
                .singleElement()
                .satisfies(each -> assertThat(each.asked().amount()).isEqualTo(usd(4_000)));
    }

    @Test
    void what_was_ticked_as_entered_and_taken_out_again_is_not_asked_for_when_the_invoice_is_read() {
        outside.pims().abilities(PostingAbilities.NONE);
        var payment = paid();
        var entry = clinic.posting(payment).id();
        clinic.database.change(tx -> clinic.posting.postings().entered(tx, entry, Optional.empty(), "Desk 1"));
        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(2));
        tickOff(payment);
        outside.clock().pass(Duration.ofMinutes(5));

        clinic.show("1042");

        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void money_on_its_way_that_comes_back_days_later_is_the_clinics_again_and_somebody_is_told() {
        var payment = paid();
        outside.givingBack().begin(RefundStatus.UNDER_WAY);
        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(2));
        assertThat(refund(payment).state()).isEqualTo(RefundState.UNDER_WAY);
        tickOff(payment);

        outside.givingBack().becomes(RefundStatus.SUCCEEDED);
        clinic.leap(Duration.ofDays(1));
        assertThat(refund(payment).state()).isEqualTo(RefundState.GIVEN_BACK);
        outside.givingBack().becomes(RefundStatus.FAILED);
        clinic.leap(Duration.ofDays(1));

        assertThat(refund(payment).state()).isEqualTo(RefundState.CAME_BACK);
        assertThat(booked(new LedgerAccount.Clearing("far:acct_1"))).isEqualTo(18_420);
        assertThat(clinic.attempt(payment).amounts().refunded().isZero()).isTrue();
        assertThat(clinic.needsYou()).contains(AttentionKind.GIVE_BACK_CAME_BACK, AttentionKind.ENTER_AGAIN);
        assertThat(reversal(payment)).isEqualTo(ReversalState.TO_ENTER_AGAIN);
        assertThat(story(payment).mayGiveBack()).isEqualTo(ALL);
    }

    @Test
    void what_never_got_into_the_pims_is_neither_entered_nor_taken_out() {
        outside.pims().abilities(PostingAbilities.NONE);
        var payment = paid();
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.TO_ENTER);

        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(2));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.CANCELLED);
        assertThat(clinic.needsYou()).isEmpty();
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.GIVEN_BACK);
    }

    @Test
    void what_somebody_had_entered_by_hand_and_not_ticked_is_taken_out_once_the_invoice_is_read() {
        outside.pims().abilities(new PostingAbilities(false, false, true, false, 3));
        var payment = paid();
        outside.pims().typedByHand("1042", ALL, clinic.posting(payment).asked().reference());
        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(2));
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.CANCELLED);

        clinic.show("1042");

        assertThat(clinic.needsYou()).containsExactly(AttentionKind.TAKE_OUT);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.TAKE_OUT);
    }

    @Test
    void what_may_still_get_into_the_pims_is_taken_out_only_when_that_is_known() {
        outside.pims().abilities(PostingAbilities.NONE);
        var payment = paid();

        giveBack(payment, usd(6_000));
        clinic.pass(Duration.ofSeconds(2));
        assertThat(reversal(payment)).isEqualTo(ReversalState.WAITS);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.ENTER_IT);

        var entry = clinic.posting(payment).id();
        clinic.database.change(tx -> clinic.posting.postings().entered(tx, entry, Optional.empty(), "Desk 1"));
        assertThat(reversal(payment)).isEqualTo(ReversalState.TO_TAKE_OUT);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.TAKE_OUT);
    }

    @Test
    void an_invoice_whose_money_went_back_may_be_charged_again() {
        outside.pims().abilities(PostingAbilities.NONE);
        var payment = paid();
        assertRefused(ProblemCode.MORE_THAN_DUE, () -> clinic.charge("1042"));

        giveBack(payment, ALL);
        clinic.pass(Duration.ofSeconds(2));

        outside.reader().next(Card.APPROVED);
        var again = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(again).amounts().captured()).isEqualTo(ALL);
        assertThat(outside.processor().captures()).isEqualTo(2);
    }

    @Test
    void of_two_invoices_the_newest_gives_first_unless_somebody_says_otherwise() {
        outside.reader().next(Card.APPROVED);
        var shown = clinic.show("1042");
        var capture = clinic.room.captures().others(shown.id());
        var payment = clinic.charge(clinic.ask(
                capture, List.of(new SaleAsk.Row("1042", ALL), new SaleAsk.Row("0987", usd(4_000))), null, null));
        clinic.pass(Duration.ofSeconds(10));

        giveBack(payment, usd(19_000));
        clinic.pass(Duration.ofSeconds(2));
        assertThat(refund(payment).asked().parts())
                .extracting(part -> part.number() + " " + part.amount().minorUnits())
                .containsExactly("1042 18420", "0987 580");

        var chosen = new GiveBackAsk(
                clinic.ids.next(),
                payment,
                usd(1_000),
                List.of(new GiveBackAsk.Row("1042", usd(1_000))),
                "other",
                null,
                manager,
                "Desk 1");
        assertRefused(
                ProblemCode.MORE_THAN_LEFT, () -> clinic.giveBack.giveBack().start(chosen, "7319"));
    }

    @Test
    void giving_back_needs_a_pin_and_staff_may_only_as_much_as_the_settings_say() {
        var staff = clinic.person("Ann", Role.STAFF, "4826");
        var payment = paid();

        var mine = ask(payment, usd(5_000), staff);
        assertRefused(ProblemCode.WRONG_PIN, () -> clinic.giveBack.giveBack().start(mine, "0000"));
        assertRefused(
                ProblemCode.GIVE_BACK_LIMIT, () -> clinic.giveBack.giveBack().start(mine, "4826"));
        clinic.database.change(tx -> clinic.locations.set(tx, "give-back-staff", "80.00", "Carol"));
        clinic.giveBack.giveBack().start(mine, "4826");
        clinic.pass(Duration.ofSeconds(2));

        var more = ask(payment, usd(5_000), staff);
        assertRefused(
                ProblemCode.GIVE_BACK_LIMIT, () -> clinic.giveBack.giveBack().start(more, "4826"));
        assertThat(outside.givingBack().given()).isEqualTo(5_000);
    }

    @Test
    void giving_back_needs_a_reason_and_an_amount() {
        var payment = paid();

        assertRefused(
                ProblemCode.GIVE_BACK_NEEDS_REASON,
                () -> clinic.giveBack
                        .giveBack()
                        .start(
                                new GiveBackAsk(
                                        clinic.ids.next(), payment, ALL, List.of(), " ", null, manager, "Desk 1"),
                                "7319"));
        refused(ProblemCode.MORE_THAN_LEFT, payment, usd(0));
        refused(ProblemCode.MORE_THAN_LEFT, payment, Money.of(100, "DKK"));
    }

    @Test
    void the_same_press_twice_gives_back_once() {
        var payment = paid();
        var ask = ask(payment, usd(6_000), manager);

        clinic.giveBack.giveBack().start(ask, "7319");
        clinic.pass(Duration.ofSeconds(2));
        clinic.giveBack.giveBack().start(ask, "7319");
        clinic.pass(Duration.ofSeconds(2));

        assertThat(outside.givingBack().count()).isEqualTo(1);
        var other = new GiveBackAsk(ask.activityId(), payment, usd(7_000), List.of(), "other", null, manager, "Desk 1");
        assertRefused(
                ProblemCode.SAME_ID_OTHER_CONTENT,
                () -> clinic.giveBack.giveBack().start(other, "7319"));
    }

    @Test
    void g8_a_payment_that_nobody_knows_of_gives_nothing_back() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(70));

        refused(ProblemCode.GIVE_BACK_NOT_SURE_PAID, payment, usd(100));
        assertThat(story(payment).mayGiveBack().isZero()).isTrue();
    }

    @Test
    void a_payment_that_was_not_paid_gives_nothing_back() {
        outside.reader().next(Card.REFUSED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));

        refused(ProblemCode.GIVE_BACK_NOT_PAID, payment, usd(100));
    }

    @Test
    void money_that_is_a_difference_is_settled_before_it_goes_back() {
        outside.processor().falsify(asked -> asked.plus(usd(1_000)));
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));

        refused(ProblemCode.GIVE_BACK_DIFFERS, payment, usd(100));
    }

    private String paid() {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(payment).amounts().captured()).isEqualTo(ALL);
        return payment;
    }

    private GiveBackAsk ask(String payment, Money amount, String person) {
        return new GiveBackAsk(
                clinic.ids.next(), payment, amount, List.of(), "service not done", null, person, "Desk 1");
    }

    private void giveBack(String payment, Money amount) {
        clinic.giveBack.giveBack().start(ask(payment, amount, manager), "7319");
    }

    private void refused(ProblemCode code, String payment, Money amount) {
        assertRefused(code, () -> giveBack(payment, amount));
    }

    private void tickOff(String payment) {
        clinic.database.change(tx -> clinic.posting
                .reversals()
                .byHand(tx)
                .forEach(each -> clinic.posting.reversals().ticked(tx, each.id(), Optional.empty(), "Desk 1")));
        assertThat(reversal(payment).byHand()).isFalse();
    }

    private ReversalState reversal(String payment) {
        return clinic.database.read(view ->
                clinic.posting.reversals().ofPayment(view, payment).getLast().state());
    }

    private List<Refund> refunds(String payment) {
        return clinic.database.read(
                view -> clinic.refunds.ofAttempt(view, clinic.attempt(payment).id()));
    }

    private Refund refund(String payment) {
        return refunds(payment).getLast();
    }

    private String reference(String payment) {
        return clinic.attempt(payment).reference().orElseThrow();
    }

    private PaymentStory story(String payment) {
        return clinic.database.read(view -> clinic.room.stories().story(view, payment));
    }

    private long booked(LedgerAccount account) {
        return clinic.database.read(view -> clinic.ledger.balance(view, account)).stream()
                .mapToLong(Money::minorUnits)
                .sum();
    }

    private static Money usd(long minor) {
        return Money.of(minor, "USD");
    }
}
