package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.activity.Backoff;
import dev.tillbridge.activity.Plans;
import dev.tillbridge.activity.Runner;
import dev.tillbridge.activity.RunnerSettings;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.FarPims;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.posting.PostingAttention;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Only part of 184.20 was paid: the rest is what is open after that part, whether the PIMS shows it yet or not.
class RestTest extends ClinicScene {
    private static final Money ALL = Money.of(18_420, "USD");

    private Runner sales;

    @BeforeEach
    void only() {
        outside.processor().takesPartial();
        sales = new Runner(
                clinic.database,
                clinic.activities,
                Plans.of(clinic.room.plan()),
                new PostingAttention(clinic.attention),
                new RunnerSettings("desk-1", 1),
                Backoff.exact(),
                outside.clock(),
                clinic.ids);
    }

    @ParameterizedTest
    @ValueSource(longs = {60_00, 124_20, 184_19})
    void charged_before_the_first_part_is_in_the_pims(long first) {
        outside.pims().entryTrouble(Trouble.REFUSED);
        outside.pims().entryTrouble(Trouble.REFUSED);
        var payment = paidPartly(first);
        clinic.pass(Duration.ofSeconds(2));
        assertThat(outside.pims().entries("1042")).isZero();

        charged(payment, clinic.charge(rest(payment)));
    }

    @ParameterizedTest
    @ValueSource(longs = {60_00, 124_20, 184_19})
    void asked_for_before_and_charged_after_the_first_part_went_in(long first) {
        outside.pims().entryTrouble(Trouble.REFUSED);
        var payment = paidPartly(first);
        clinic.pass(Duration.ofSeconds(2));
        var rest = rest(payment);
        clinic.pass(Duration.ofSeconds(8));
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);

        charged(payment, clinic.charge(rest));
    }

    @ParameterizedTest
    @ValueSource(longs = {60_00, 124_20, 184_19})
    void charged_while_the_first_part_is_stored_and_nobody_has_confirmed_it(long first) {
        outside.pims().gate(new Unread());
        var payment = paidPartly(first);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(clinic.posting(payment).state()).isNotEqualTo(PostingState.POSTED);

        charged(payment, clinic.charge(rest(payment)));
    }

    @ParameterizedTest
    @ValueSource(longs = {60_00, 124_20})
    void asked_for_before_and_charged_while_nobody_has_confirmed_the_first_part(long first) {
        outside.pims().entryTrouble(Trouble.REFUSED);
        outside.pims().entryTrouble(Trouble.LOST_AFTER);
        var payment = paidPartly(first);
        clinic.pass(Duration.ofSeconds(2));
        var rest = rest(payment);
        outside.pims().gate(new Unread());
        clinic.pass(Duration.ofSeconds(4));
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.VERIFY_FIRST);

        charged(payment, clinic.charge(rest));
    }

    @Test
    void charged_after_the_first_part_is_in_the_pims() {
        var payment = paidPartly(60_00);
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);

        charged(payment, clinic.charge(rest(payment)));
    }

    @Test
    void where_the_pims_keeps_no_reference_the_rest_waits_for_the_end_of_the_first_entry() {
        outside.pims().abilities(new PostingAbilities(true, true, false, false, 3));
        outside.pims().entryTrouble(Trouble.REFUSED);
        var payment = paidPartly(60_00);
        clinic.pass(Duration.ofSeconds(2));
        var rest = rest(payment);
        outside.reader().next(Card.APPROVED);
        var second = new AtomicReference<String>();
        var meanwhile = new Meanwhile(outside, 3, () -> {
            assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTING);
            second.set(clinic.charge(rest));
            sales.runDue();
        });
        outside.pims().gate(meanwhile);
        meanwhile.arm();
        clinic.pass(Duration.ofSeconds(5));

        charged(payment, second.get());
    }

    @Test
    void a_line_added_meanwhile_is_told_with_what_is_open_now() {
        var payment = paidPartly(60_00);
        var rest = rest(payment);
        outside.pims().total("1042", Money.of(204_20, "USD"));

        var second = clinic.charge(rest);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(second).state()).isEqualTo(AttemptState.NOT_SENT);
        var story = clinic.database.read(view -> clinic.room.stories().story(view, second));
        assertThat(story.screen()).isEqualTo(StoryScreen.CHANGED);
        assertThat(story.open()).isEqualTo(Money.of(144_20, "USD"));
        assertThat(outside.processor().taken()).isEqualTo(60_00);
    }

    @Test
    void money_of_somebody_else_that_looks_like_the_first_part_is_not_taken_for_it() {
        outside.pims().entryTrouble(Trouble.REFUSED);
        outside.pims().entryTrouble(Trouble.REFUSED);
        var payment = paidPartly(60_00);
        clinic.pass(Duration.ofSeconds(2));
        var rest = rest(payment);
        outside.pims().typedByHand("1042", Money.of(60_00, "USD"), "cash");

        var second = clinic.charge(rest);
        clinic.pass(Duration.ofSeconds(1));

        assertThat(clinic.attempt(second).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(outside.processor().taken()).isEqualTo(60_00);
    }

    @Test
    void nobody_charges_more_than_the_rest() {
        var payment = paidPartly(60_00);
        var rows = List.of(new SaleAsk.Row("1042", ALL));
        var stale = clinic.ask(clinic.show("1042"), rows, null, null);
        clinic.pass(Duration.ofSeconds(5));

        assertThatThrownBy(() -> clinic.charge(stale))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.MORE_THAN_DUE));
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.processor().taken()).isEqualTo(60_00);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 6000", "1, 6000", "2, 6000", "3, 6000", "4, 6000", "5, 6000",
        "0, 12420", "1, 12420", "2, 12420", "3, 12420", "4, 12420", "5, 12420"
    })
    void charged_at_any_moment_while_the_first_part_goes_in(int moment, long part) {
        var first = new AtomicReference<String>();
        var second = new AtomicReference<String>();
        var meanwhile = new Meanwhile(outside, moment, () -> {
            outside.reader().next(Card.APPROVED);
            second.set(clinic.charge(rest(first.get())));
            sales.runDue();
        });
        outside.pims().gate(meanwhile);
        first.set(clinic.charge("1042"));
        clinic.run();
        outside.reader().next(Card.PARTLY, Money.of(part, "USD"));
        outside.clock().pass(Duration.ofSeconds(1));
        meanwhile.arm();
        clinic.run();
        assertThat(second).doesNotHaveNullValue();

        charged(first.get(), second.get());
    }

    /// Everything is paid, stands in the PIMS once each, and never was more than the due taken.
    private void charged(String first, String second) {
        outside.reader().next(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(60));

        assertThat(clinic.attempt(second).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().taken()).isEqualTo(ALL.minorUnits());
        assertThat(outside.processor().captures()).isEqualTo(2);
        assertThat(clinic.posting(first).state()).isEqualTo(PostingState.POSTED);
        assertThat(clinic.posting(second).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(2);
        assertThat(outside.pims().due("1042").isZero()).isTrue();
        assertThat(clinic.needsYou()).isEmpty();
    }

    private String paidPartly(long minor) {
        outside.reader().next(Card.NONE);
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().next(Card.PARTLY, Money.of(minor, "USD"));
        outside.clock().pass(Duration.ofSeconds(1));
        clinic.run();
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        return payment;
    }

    /// What *Charge the rest* asks for: what is open by a fresh reading, which is what is open of the first.
    private SaleAsk rest(String payment) {
        var capture = clinic.room.captures().showFresh(FarPims.place("1042"));
        var open = clinic.attempt(payment).open();
        var reading = capture.first().reading();
        var chargeable = clinic.database.read(view -> clinic.payments.chargeable(
                view, capture.first().key(), reading.invoice().due(), reading.readAt()));
        if (clinic.outside.pims().abilities("far-v1").storesReference()) {
            assertThat(chargeable).isEqualTo(open);
        }
        return clinic.ask(capture, List.of(new SaleAsk.Row("1042", open)), null, null);
    }
}
