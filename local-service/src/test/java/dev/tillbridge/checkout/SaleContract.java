package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Gate;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SaleContract {
    private TestDatabase test;
    private Outsiders outside;
    private Clinic clinic;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        outside = Outsiders.fresh();
        clinic = new Clinic(test.database(), outside).setUp();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_tapped_card_is_charged_once_and_stands_in_the_pims_once() {
        outside.reader().next(Card.APPROVED);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(outside.pims().due("1042").isZero()).isTrue();
        assertThat(outside.pims().reference("1042"))
                .isEqualTo("TB " + clinic.attempt(payment).code().value());
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void an_ordinary_sale_writes_ten_journal_rows_and_its_entry_six() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(2));

        assertThat(clinic.journal(payment).rows()).hasSize(10);
        assertThat(clinic.journal(clinic.posting(payment).id()).rows()).hasSize(6);
    }

    @Test
    void a1_pressing_charge_twice_charges_once() {
        outside.reader().next(Card.APPROVED);
        var ask = clinic.ask("1042");

        var first = clinic.charge(ask);
        var second = clinic.charge(ask);
        clinic.pass(Duration.ofSeconds(5));
        var third = clinic.charge(ask);

        assertThat(List.of(second, third)).containsOnly(first);
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void the_same_press_with_another_amount_is_refused() {
        var ask = clinic.ask("1042");
        clinic.charge(ask);
        var other = new SaleAsk(
                ask.activityId(),
                ask.captureId(),
                List.of(new SaleAsk.Row("1042", Money.of(100, "USD"))),
                ask.reader(),
                ask.desk(),
                null,
                "deposit",
                null);

        assertRefused(ProblemCode.SAME_ID_OTHER_CONTENT, () -> clinic.charge(other));
    }

    @Test
    void a2_a_second_desk_is_refused_and_told_who_is_at_it() {
        clinic.charge("1042");
        clinic.run();

        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> clinic.charge("1042"));
        assertThat(outside.reader().shows()).isEqualTo(1);
    }

    @Test
    void a3_the_same_amount_of_the_same_client_again_must_be_meant() {
        outside.reader().next(Card.APPROVED);
        outside.pims().invoice("3001", "5521", Money.of(18_420, "USD"));
        clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));

        assertRefused(ProblemCode.SAME_AMOUNT_AGAIN, () -> clinic.charge("3001"));
        var capture = clinic.show("3001");
        var meant = clinic.ask(
                capture, List.of(new SaleAsk.Row("3001", Money.of(18_420, "USD"))), null, "second pet, same price");
        clinic.charge(meant);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(outside.processor().captures()).isEqualTo(2);
    }

    @Test
    void approved_and_not_in_the_pims_yet_only_the_rest_is_chargeable() {
        clinic.charge(clinic.askPart("1042", Money.of(10_000, "USD")));
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        outside.pims().abilities(PostingAbilities.NONE);
        outside.pims().entryTrouble(Trouble.LOST_BEFORE);
        clinic.pass(Duration.ofSeconds(2));

        var shown = clinic.show("1042").first();
        var due = shown.reading().invoice().due();
        assertThat(due).isEqualTo(Money.of(18_420, "USD"));
        var notInPims = clinic.database.read(view -> clinic.posting.postings().notInPims(view, "farpims", "5521"));
        assertThat(notInPims).hasSize(1);
        var chargeable = clinic.database.read(view -> clinic.payments.chargeable(
                view, shown.key(), due, shown.reading().readAt()));
        assertThat(chargeable.minorUnits()).isEqualTo(8_420);
        assertRefused(ProblemCode.MORE_THAN_DUE, () -> clinic.charge("1042"));
        assertRefused(ProblemCode.MORE_THAN_DUE, () -> clinic.charge(clinic.askPart("1042", Money.of(8_421, "USD"))));
    }

    @Test
    void b2_while_nobody_knows_the_invoice_stays_locked_and_a_person_is_told() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(75));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(clinic.needsYou()).contains(AttentionKind.NOT_SURE);
        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> clinic.charge("1042"));

        outside.internetDown(false);
        clinic.room.checkout().look(payment);
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void b2_a_look_that_is_turned_away_leaves_the_outcome_as_unknown_as_it_was() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        outside.reader().trouble("look", Trouble.REFUSED, 50);
        outside.processor().trouble("look", Trouble.REFUSED, 5);
        clinic.pass(Duration.ofSeconds(70));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.NOT_SURE);

        clinic.pass(Duration.ofMinutes(6));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void b3_a_reader_that_is_offline_ends_the_payment_before_anything_was_sent() {
        outside.reader().offline(true);

        var payment = clinic.charge("1042");
        clinic.run();

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(outside.processor().charges()).isZero();
        outside.reader().offline(false);
        outside.reader().next(Card.APPROVED);
        clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void no_internet_before_the_charge_is_refused_clearly() {
        outside.internetDown(true);

        var payment = clinic.charge("1042");
        clinic.run();

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(clinic.journal(payment).result()).hasValue("NOT_CHARGED");
        assertThat(outside.processor().charges()).isZero();
    }

    @Test
    void b4_an_answer_that_comes_late_belongs_to_its_own_payment_only() {
        var first = clinic.charge("1042");
        clinic.run();
        clinic.room.checkout().stop(first);
        clinic.run();
        assertThat(clinic.attempt(first).state()).isEqualTo(AttemptState.CANCELLED);

        var second = clinic.charge("2001");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(3));

        assertThat(clinic.attempt(first).state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(clinic.attempt(second).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().taken()).isEqualTo(5_000);
    }

    @Test
    void not_paid_by_the_last_look_and_tapped_right_after_it_ends_as_paid_once() {
        var payment = clinic.charge("1042");
        clinic.run();
        var tapped = new AtomicBoolean();
        // The first thing that is done over there after all those looks is to take the amount off.
        outside.gate(new Gate() {
            @Override
            public <T> T effect(String what, Supplier<T> work) {
                if (tapped.compareAndSet(false, true)) {
                    outside.reader().tap(Card.APPROVED);
                }
                return work.get();
            }

            @Override
            public <T> T look(String what, Supplier<T> work) {
                return work.get();
            }
        });
        clinic.pass(Duration.ofSeconds(130));

        assertThat(tapped).isTrue();
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void b5_an_earlier_clients_amount_comes_off_the_reader_first() {
        outside.reader().leftFromEarlier("pi_of_somebody_else");
        outside.reader().next(Card.APPROVED);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(3));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
    }

    @Test
    void b5_an_earlier_amount_that_does_not_come_off_refuses_the_payment() {
        outside.reader().stuckWith("pi_of_somebody_else");

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(3));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(outside.processor().charges()).isZero();
    }

    @Test
    void b6_stop_pressed_as_the_card_is_tapped_ends_as_the_processor_says() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        clinic.room.checkout().stop(payment);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
    }

    @Test
    void stop_pressed_in_time_charges_nothing_and_leaves_nothing_that_could_be_paid() {
        var payment = clinic.charge("1042");
        clinic.run();
        clinic.room.checkout().stop(payment);
        clinic.run();

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(outside.processor().open()).isZero();
        assertThat(outside.reader().idle()).isTrue();
    }

    @Test
    void a_card_that_is_not_accepted_is_final_only_when_it_can_never_be_paid_any_more() {
        outside.reader().next(Card.REFUSED);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(3));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.DECLINED);
        assertThat(clinic.attempt(payment).decline())
                .hasValueSatisfying(decline -> assertThat(decline.code()).isEqualTo("insufficient_funds"));
        assertThat(outside.processor().open()).isZero();

        outside.reader().next(Card.APPROVED);
        clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(3));
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void nobody_taps_for_two_minutes_and_nothing_is_charged() {
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(125));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(outside.processor().open()).isZero();
        assertThat(outside.reader().idle()).isTrue();
    }

    @Test
    void a_show_whose_answer_is_lost_is_looked_for_and_never_shown_twice() {
        outside.reader().trouble("show", Trouble.LOST_AFTER, 1);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(3));
        outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.reader().shows()).isEqualTo(1);
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void a_show_that_never_arrived_is_made_final_before_anybody_is_told() {
        outside.reader().trouble("show", Trouble.LOST_BEFORE, 1);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(outside.processor().open()).isZero();
    }

    @Test
    void a_charge_whose_creation_was_lost_is_found_again_and_made_once() {
        outside.processor().trouble("create", Trouble.LOST_AFTER, 1);
        outside.reader().next(Card.APPROVED);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().charges()).isEqualTo(1);
    }

    @Test
    void only_a_part_is_let_through_and_only_the_rest_may_be_charged() {
        outside.processor().takesPartial();
        outside.reader().next(Card.PARTLY, Money.of(6_000, "USD"));

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));

        var attempt = clinic.attempt(payment);
        assertThat(attempt.state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(attempt.open()).isEqualTo(Money.of(12_420, "USD"));
        assertThat(outside.pims().due("1042")).isEqualTo(Money.of(12_420, "USD"));

        outside.reader().next(Card.APPROVED);
        clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        assertThat(outside.processor().taken()).isEqualTo(18_420);
        assertThat(outside.pims().due("1042").isZero()).isTrue();
    }

    @Test
    void more_taken_than_asked_is_booked_and_goes_nowhere_before_a_person_looked() {
        outside.processor().falsify(asked -> asked.plus(Money.of(1_000, "USD")));
        outside.reader().next(Card.APPROVED);

        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).differs()).isPresent();
        assertThat(clinic.postings(payment)).isEmpty();
        assertThat(outside.pims().entries("1042")).isZero();
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);
        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> clinic.charge("1042"));
    }

    @Test
    void a_difference_that_counts_goes_into_the_pims_and_nothing_more_can_be_charged() {
        var manager = clinic.person("Carol", Role.MANAGER, "7319");
        var payment = differing();

        clinic.room
                .checkout()
                .settle(new SettleDifference(payment, true, manager, "7319", "ten dollars stay as credit", null));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(outside.pims().due("1042").isZero()).isTrue();
        assertThat(clinic.needsYou()).isEmpty();
        assertThat(credit()).containsExactly(Money.of(-1_000, "USD"));
        assertRefused(ProblemCode.NOTHING_DUE, () -> clinic.charge("1042"));
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void a_difference_that_does_not_count_frees_the_invoice_for_a_charge_that_is_meant() {
        var manager = clinic.person("Carol", Role.MANAGER, "7319");
        var payment = differing();

        clinic.room
                .checkout()
                .settle(new SettleDifference(payment, false, manager, "7319", "given back by hand", "re_77"));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.needsYou()).isEmpty();
        assertThat(credit()).allMatch(Money::isZero);
        assertThat(clinic.postings(payment)).isEmpty();
        outside.clock().pass(Duration.ofHours(3));
        assertRefused(ProblemCode.SAME_AMOUNT_AGAIN, () -> clinic.charge("1042"));
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(outside.pims().entries("1042")).isZero();
        var timeline = clinic.database.read(view -> clinic.room.stories().timeline(view, payment));
        assertThat(timeline.getLast().text()).contains("Carol", "re_77", "given back by hand");
    }

    @Test
    void settling_a_difference_needs_the_right_pin_a_reason_a_reference_and_a_difference() {
        var manager = clinic.person("Carol", Role.MANAGER, "7319");
        var cashier = clinic.person("Ann", Role.STAFF, "4826");
        var payment = differing();

        settles(ProblemCode.NO_RIGHT, new SettleDifference(payment, true, cashier, "4826", "why", "re_1"));
        settles(ProblemCode.WRONG_PIN, new SettleDifference(payment, true, manager, "0000", "why", "re_1"));
        settles(ProblemCode.DECISION_NEEDS_REASON, new SettleDifference(payment, true, manager, "7319", " ", "re_1"));
        settles(
                ProblemCode.DIFFERENCE_NEEDS_REFERENCE,
                new SettleDifference(payment, false, manager, "7319", "why", " "));
        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> clinic.charge("1042"));
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);

        clinic.room.checkout().settle(new SettleDifference(payment, true, manager, "7319", "why", null));
        settles(ProblemCode.NOTHING_TO_DECIDE, new SettleDifference(payment, false, manager, "7319", "why", "re_1"));
    }

    private void settles(ProblemCode refused, SettleDifference asked) {
        assertRefused(refused, () -> clinic.room.checkout().settle(asked));
    }

    /// Ten dollars more than asked were taken.
    private String differing() {
        outside.processor().falsify(asked -> asked.plus(Money.of(1_000, "USD")));
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(payment).differs()).isPresent();
        return payment;
    }

    private List<Money> credit() {
        return clinic.database.read(
                view -> clinic.ledger.balance(view, new LedgerAccount.ClientCredit("farpims", "5521")));
    }

    @Test
    void several_invoices_are_one_charge_and_one_entry_each() {
        outside.reader().next(Card.APPROVED);
        var shown = clinic.room.captures().others(clinic.show("1042").id());
        var rows = List.of(
                new SaleAsk.Row("1042", Money.of(18_420, "USD")), new SaleAsk.Row("0987", Money.of(4_000, "USD")));

        var payment = clinic.charge(clinic.ask(shown, rows, null, null));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(outside.processor().taken()).isEqualTo(22_420);
        assertThat(clinic.postings(payment))
                .extracting(posting -> posting.state())
                .containsExactly(PostingState.POSTED, PostingState.POSTED);
        assertThat(outside.pims().due("1042").isZero()).isTrue();
        assertThat(outside.pims().due("0987").isZero()).isTrue();
    }

    @Test
    void part_of_an_invoice_needs_a_reason_and_more_than_due_is_refused() {
        var capture = clinic.show("1042");
        var part = clinic.ask(capture, List.of(new SaleAsk.Row("1042", Money.of(5_000, "USD"))), null, null);
        var tooMuch = clinic.ask(capture, List.of(new SaleAsk.Row("1042", Money.of(18_421, "USD"))), null, null);

        assertRefused(ProblemCode.PART_NEEDS_REASON, () -> clinic.charge(part));
        assertRefused(ProblemCode.MORE_THAN_DUE, () -> clinic.charge(tooMuch));
    }

    @Test
    void d1_another_client_on_the_page_stops_the_charge() {
        var ask = clinic.ask("1042");
        outside.pims().client("1042", "6666");

        var payment = clinic.charge(ask);
        clinic.run();

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(outside.processor().charges()).isZero();
    }

    @Test
    void d2_a_client_merged_after_the_payment_keeps_it_and_the_next_charge_is_the_survivors() {
        clinic.charge(clinic.askPart("1042", Money.of(5_000, "USD")));
        clinic.run();
        outside.pims().client("1042", "5522");
        outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(5));
        assertThat(outside.pims().entries("1042")).isEqualTo(1);

        outside.reader().next(Card.APPROVED);
        var next = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(next).asked().payer().id()).isEqualTo("5522");
        assertThat(outside.pims().due("1042").isZero()).isTrue();
    }

    @Test
    void d3_an_invoice_that_changed_meanwhile_stops_the_charge_and_shows_both_amounts() {
        var ask = clinic.ask("1042");
        outside.pims().total("1042", Money.of(20_420, "USD"));

        var payment = clinic.charge(ask);
        clinic.run();

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(clinic.journal(payment).problem(ReadInvoices.NAME))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.INVOICE_CHANGED));
        assertThat(outside.processor().charges()).isZero();
    }

    @Test
    void e1_a_line_added_afterwards_leaves_just_that_line_due() {
        outside.reader().next(Card.APPROVED);
        clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        outside.pims().total("1042", Money.of(20_420, "USD"));

        clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));

        assertThat(outside.processor().taken()).isEqualTo(20_420);
        assertThat(outside.pims().due("1042").isZero()).isTrue();
    }

    @Test
    void a_reader_in_use_by_another_desk_is_said_with_whom_and_for_what() {
        clinic.charge("1042");
        clinic.run();

        var second = clinic.charge("2001");
        clinic.run();

        assertThat(clinic.attempt(second).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(SaleJournal.of(clinic.journal(second)).request().refusal())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.READER_BUSY));
        assertThat(outside.reader().shows()).isEqualTo(1);
    }

    @Test
    void a_missing_payment_type_is_said_before_the_card() {
        clinic.database.change(tx -> clinic.locations.set(tx, "payment-type/farpims/CARD_READER/*", "", "installer"));

        assertRefused(ProblemCode.PAYMENT_TYPE_MISSING, () -> clinic.charge("1042"));
    }

    @Test
    void deciding_paid_without_proof_posts_it_and_a_later_no_is_a_difference() {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        var payment = unknown();

        clinic.room
                .checkout()
                .decide(new Decision(payment, true, manager, "7391", "client showed the slip", "031882", null));
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);

        outside.internetDown(false);
        outside.processor().makeFinal(clinic.attempt(payment).reference().orElseThrow(), "elsewhere");
        clinic.leap(Duration.ofDays(1));
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);
        assertThat(outside.processor().captures()).isZero();
    }

    @Test
    void deciding_not_paid_frees_the_invoice_and_a_later_yes_is_booked_and_a_difference() {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        var payment = unknown();

        clinic.room
                .checkout()
                .decide(new Decision(
                        payment, false, manager, "7391", "reader says idle", null, "reader shows nothing"));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CANCELLED);

        outside.processor().payLast();
        outside.internetDown(false);
        clinic.leap(Duration.ofDays(2));
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);
        assertThat(clinic.postings(payment)).isEmpty();
    }

    @Test
    void deciding_needs_the_right_pin() {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        var payment = unknown();

        assertRefused(
                ProblemCode.WRONG_PIN,
                () -> clinic.room
                        .checkout()
                        .decide(new Decision(payment, true, manager, "1111", "because", "031882", null)));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
    }

    @Test
    void a_typed_in_invoice_is_charged_and_goes_on_the_manual_list() {
        outside.reader().next(Card.APPROVED);
        var capture = clinic.room.captures().type(new TypedIn("typed", "A-17", "Bo Ek", Money.of(7_500, "USD")));
        var ask = clinic.ask(capture, List.of(new SaleAsk.Row("A-17", Money.of(7_500, "USD"))), null, null);

        var payment = clinic.charge(ask);
        clinic.pass(Duration.ofSeconds(3));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.TO_ENTER);
        assertThat(outside.pims().entries()).isZero();
    }

    @Test
    void a_card_number_typed_into_the_invoice_field_is_refused() {
        var number = "4242" + "4242".repeat(3);

        assertRefused(
                ProblemCode.CARD_NUMBER_REFUSED,
                () -> clinic.room.captures().type(new TypedIn("typed", number, "Bo Ek", Money.of(100, "USD"))));
    }

    /// A payment whose outcome nobody knows.
    private String unknown() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(70));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
        return payment;
    }

    private static void assertRefused(ProblemCode code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
