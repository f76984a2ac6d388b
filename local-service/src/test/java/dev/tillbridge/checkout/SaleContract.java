package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Gate;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Charging at the desk: once, the right amount, for the right invoices.
abstract class SaleContract extends SaleScene {
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
                null,
                null,
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
    void several_desks_take_real_money_only_where_they_see_each_others() {
        clinic.database.change(tx -> clinic.locations.set(tx, "desks", "2", "installer"));
        clinic.charge("1042");
        clinic.run();
        assertThat(outside.reader().shows()).isEqualTo(1);

        outside.processor().isLive();
        outside.pims().invoice("3001", "5521", Money.of(9_900, "USD"));
        if (clinic.database.shared()) {
            clinic.charge("3001");
            return;
        }
        assertRefused(ProblemCode.DESKS_NEED_SHARED_DATABASE, () -> clinic.charge("3001"));
        clinic.database.change(tx -> clinic.locations.set(tx, "desks", "1", "installer"));
        clinic.charge("3001");
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
}
