package dev.tillbridge.giveback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.checkout.ClinicScene;
import dev.tillbridge.checkout.PaymentStory;
import dev.tillbridge.checkout.StoryAction;
import dev.tillbridge.checkout.StoryScreen;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.payment.Refund;
import dev.tillbridge.payment.RefundState;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A person decides whether money went back that nobody knows of: nothing is sent after it, and the truth is booked
/// whatever was decided.
abstract class BackDecidedContract extends ClinicScene {
    private static final Money ALL = Money.of(18_420, "USD");

    private String manager = "";

    @Override
    protected abstract TestDatabase fresh();

    @BeforeEach
    void somebodyMayDecide() {
        manager = clinic.person("Carol", Role.MANAGER, "7319");
    }

    @Test
    void what_a_person_says_went_is_booked_and_what_the_processor_shows_later_is_not_booked_again() {
        var payment = inDoubt(Trouble.LATE);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.GIVE_BACK_NOT_SURE);
        assertThat(story(payment).actions()).contains(StoryAction.DECIDE_BACK);

        decide(payment, true, "bank note 77");
        assertThat(refund(payment).state()).isEqualTo(RefundState.GIVEN_BACK);
        assertThat(clearing()).isZero();
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.TAKE_OUT);

        outside.givingBack().lateOnesArrive();
        processorAnswers(payment);
        assertThat(outside.givingBack().count()).isEqualTo(1);
        assertThat(refund(payment).reference()).contains("re_1");
        assertThat(refunds(payment)).hasSize(1);
        assertThat(clearing()).isZero();
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.TAKE_OUT);
    }

    @Test
    void what_the_processor_tells_by_itself_is_the_money_that_was_decided_about() {
        var payment = inDoubt(Trouble.LATE);
        decide(payment, true, "bank note 77");
        outside.givingBack().lateOnesArrive();
        var list = (dev.tillbridge.payment.RefundList.Listed)
                outside.givingBack().list(clinic.attempt(payment).reference().orElseThrow());

        clinic.giveBack.giveBack().found("far:acct_1", list.refunds().getFirst());
        processorAnswers(payment);

        assertThat(refunds(payment)).hasSize(1);
        assertThat(clearing()).isZero();
    }

    @Test
    void what_a_person_says_went_and_comes_back_from_the_bank_is_the_clinics_again() {
        var payment = inDoubt(Trouble.LATE);
        decide(payment, true, "bank note 77");
        outside.givingBack().lateOnesArrive();
        processorAnswers(payment);

        outside.givingBack().becomes(RefundStatus.FAILED);
        clinic.leap(Duration.ofDays(2));

        assertThat(refund(payment).state()).isEqualTo(RefundState.CAME_BACK);
        assertThat(clearing()).isEqualTo(18_420);
        assertThat(clinic.needsYou()).contains(AttentionKind.GIVE_BACK_CAME_BACK);
    }

    @Test
    void what_a_person_says_went_and_the_processor_never_had_is_a_difference_and_can_be_given_back() {
        var payment = inDoubt(Trouble.LOST_BEFORE);
        decide(payment, true, "bank note 77");
        processorAnswers(payment);
        assertThat(refund(payment).state()).isEqualTo(RefundState.GIVEN_BACK);

        clinic.leap(Duration.ofHours(30));
        clinic.leap(Duration.ofHours(30));

        assertThat(outside.givingBack().count()).isZero();
        assertThat(refund(payment).state()).isEqualTo(RefundState.CAME_BACK);
        assertThat(clearing()).isEqualTo(18_420);
        assertThat(clinic.needsYou()).contains(AttentionKind.GIVE_BACK_OTHERWISE);
        assertThat(story(payment).mayGiveBack()).isEqualTo(ALL);
        giveBack(payment);
        clinic.pass(Duration.ofSeconds(2));
        assertThat(outside.givingBack().given()).isEqualTo(18_420);
    }

    @Test
    void that_it_did_not_go_cannot_be_decided_while_what_was_sent_may_still_arrive() {
        var payment = inDoubt(Trouble.LATE);

        assertRefused(ProblemCode.NOT_GIVEN_BACK_NEEDS_PROOF, () -> decide(payment, false, null));
        clinic.leap(Duration.ofHours(20));
        assertRefused(ProblemCode.NOT_GIVEN_BACK_NEEDS_PROOF, () -> decide(payment, false, null));

        assertThat(refund(payment).state()).isEqualTo(RefundState.UNKNOWN);
    }

    @Test
    void that_it_did_not_go_is_true_only_by_the_processors_whole_list_and_nothing_is_sent_after_it() {
        var payment = inDoubt(Trouble.LOST_BEFORE);
        clinic.leap(Duration.ofHours(30));

        decide(payment, false, null);
        clinic.pass(Duration.ofSeconds(5));
        assertThat(refund(payment).state()).isEqualTo(RefundState.UNKNOWN);
        assertThat(story(payment).problem()).map(problem -> problem.code()).contains(ProblemCode.BACK_NOT_PROVEN_YET);
        assertThat(story(payment).mayGiveBack().isZero()).isTrue();

        processorAnswers(payment);
        assertThat(refund(payment).state()).isEqualTo(RefundState.NOT_GIVEN);
        assertThat(outside.givingBack().count()).isZero();
        assertThat(story(payment).mayGiveBack()).isEqualTo(ALL);
        clinic.leap(Duration.ofDays(31));
        assertThat(outside.givingBack().count()).isZero();
        assertThat(clearing()).isEqualTo(18_420);
    }

    @Test
    void that_it_did_not_go_is_not_true_when_the_processors_list_holds_it() {
        var payment = inDoubt(Trouble.LOST_AFTER);
        clinic.leap(Duration.ofHours(30));

        decide(payment, false, null);
        processorAnswers(payment);

        assertThat(refund(payment).state()).isEqualTo(RefundState.GIVEN_BACK);
        assertThat(clearing()).isZero();
        assertThat(outside.givingBack().count()).isEqualTo(1);
    }

    @Test
    void what_turns_up_after_all_is_booked_and_a_difference() {
        var payment = inDoubt(Trouble.LATE);
        clinic.leap(Duration.ofHours(30));
        decide(payment, false, null);
        processorAnswers(payment);
        assertThat(refund(payment).state()).isEqualTo(RefundState.NOT_GIVEN);

        outside.givingBack().lateOnesArrive();
        clinic.leap(Duration.ofDays(2));

        assertThat(clearing()).isZero();
        assertThat(refunds(payment)).hasSize(2);
        assertThat(clinic.needsYou()).contains(AttentionKind.GIVE_BACK_OTHERWISE);
        assertThat(story(payment).mayGiveBack().isZero()).isTrue();
    }

    @Test
    void deciding_needs_right_pin_reason_and_reference_and_something_in_doubt() {
        var staff = clinic.person("Ann", Role.STAFF, "4826");
        var payment = inDoubt(Trouble.LOST_BEFORE);

        assertRefused(ProblemCode.NO_RIGHT, () -> decide(payment, true, staff, "4826", "why", "x"));
        assertRefused(ProblemCode.WRONG_PIN, () -> decide(payment, true, manager, "0000", "why", "x"));
        assertRefused(ProblemCode.BACK_DECISION_NEEDS_REASON, () -> decide(payment, true, manager, "7319", " ", "x"));
        assertRefused(ProblemCode.GIVEN_BACK_NEEDS_REFERENCE, () -> decide(payment, true, " "));
        assertThat(refund(payment).state()).isEqualTo(RefundState.UNKNOWN);
        decide(payment, true, "bank note 77");
        assertRefused(ProblemCode.NOTHING_TO_DECIDE, () -> decide(payment, true, "bank note 77"));
    }

    /// @param trouble of what is sent first; what is asked after it is not heard
    private String inDoubt(Trouble trouble) {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        outside.givingBack().trouble("refund", trouble, 1);
        outside.givingBack().trouble("refund-look", Trouble.LOST_BEFORE, 1_000);
        giveBack(payment);
        clinic.pass(Duration.ofSeconds(20));
        assertThat(refund(payment).state()).isEqualTo(RefundState.UNKNOWN);
        return payment;
    }

    private void processorAnswers(String payment) {
        outside.givingBack().heal("refund-look");
        clinic.giveBack.giveBack().look(payment);
        clinic.leap(Duration.ofMinutes(40));
    }

    private void decide(String payment, boolean given, @org.jspecify.annotations.Nullable String reference) {
        decide(payment, given, manager, "7319", "called the processor", reference);
    }

    private void decide(
            String payment,
            boolean given,
            String person,
            String pin,
            String reason,
            @org.jspecify.annotations.Nullable String reference) {
        clinic.giveBack.giveBack().decide(new BackDecision(payment, given, person, pin, reason, reference));
    }

    private void giveBack(String payment) {
        var ask = new GiveBackAsk(
                clinic.ids.next(), payment, ALL, List.of(), "service not done", null, manager, "Desk 1");
        clinic.giveBack.giveBack().start(ask, "7319");
    }

    private List<Refund> refunds(String payment) {
        return clinic.database.read(
                view -> clinic.refunds.ofAttempt(view, clinic.attempt(payment).id()));
    }

    private Refund refund(String payment) {
        return refunds(payment).getFirst();
    }

    private PaymentStory story(String payment) {
        return clinic.database.read(view -> clinic.room.stories().story(view, payment));
    }

    private long clearing() {
        return clinic
                .database
                .read(view -> clinic.ledger.balance(view, new LedgerAccount.Clearing("far:acct_1")))
                .stream()
                .mapToLong(Money::minorUnits)
                .sum();
    }
}
