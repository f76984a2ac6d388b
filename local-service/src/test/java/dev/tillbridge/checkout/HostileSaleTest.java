package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Attempts to make a sale charge twice, charge the wrong thing, or fall silent.
final class HostileSaleTest extends ClinicScene {
    @ParameterizedTest
    @ValueSource(longs = {1, 24, 24 * 400})
    void a_clock_that_is_set_back_while_the_card_is_awaited_neither_stops_the_payment_nor_charges_twice(long hours) {
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(2));

        outside.clock().pass(Duration.ofHours(-hours));
        clinic.pass(Duration.ofSeconds(1));
        outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(10));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void a_clock_that_was_set_back_while_the_service_was_down_does_not_stop_the_looking() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.reader().tap(Card.APPROVED);
        outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(75));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);

        outside.clock().pass(Duration.ofDays(-30));
        outside.internetDown(false);
        var next = new Clinic(clinic.database, outside);
        next.pass(Duration.ofMinutes(2));

        assertThat(next.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, USD, NOTHING_DUE",
        "-18420, USD, NOTHING_DUE",
        "18420, EUR, TWO_CURRENCIES",
        "18421, USD, MORE_THAN_DUE"
    })
    void an_amount_of_nothing_or_less_or_of_another_currency_is_refused(
            long amount, String currency, ProblemCode code) {
        var row = new SaleAsk.Row("1042", Money.of(amount, currency));
        var ask = clinic.ask(clinic.show("1042"), List.of(row), "deposit", "meant");

        assertRefused(code, () -> clinic.charge(ask));
        assertNothingBegan(ask);
    }

    @ParameterizedTest
    @EnumSource(value = InvoiceStatus.class, names = "FINALIZED", mode = EnumSource.Mode.EXCLUDE)
    void an_invoice_that_may_not_be_charged_is_refused_whatever_the_desk_says(InvoiceStatus status) {
        outside.pims().status("1042", status);
        var row = new SaleAsk.Row("1042", Money.of(18_420, "USD"));
        var ask = clinic.ask(clinic.show("1042"), List.of(row), "deposit", "meant");

        assertThatThrownBy(() -> clinic.charge(ask)).isInstanceOf(ProblemException.class);
        assertNothingBegan(ask);
    }

    @Test
    void a_payment_on_a_card_reader_that_names_none_is_refused() {
        var ask = clinic.ask("1042");
        var nowhere = new SaleAsk(
                ask.activityId(), ask.captureId(), ask.rows(), null, ask.desk(), null, null, null, null, null);

        assertRefused(ProblemCode.BAD_MESSAGE, () -> clinic.charge(nowhere));
        assertNothingBegan(nowhere);
    }

    @Test
    void a_payment_on_a_card_reader_is_written_as_before_there_were_other_ways() {
        var ask = clinic.ask("1042");

        assertThat(Json.write(ask)).doesNotContain("way");
        assertThat(Json.read(Json.write(ask), SaleAsk.class)).isEqualTo(ask);
        assertThat(ask.pays()).isEqualTo(WayToPay.CARD_READER);
    }

    @Test
    void an_invoice_that_stands_twice_in_one_ask_is_not_charged_twice() {
        var row = new SaleAsk.Row("1042", Money.of(18_420, "USD"));
        var capture = clinic.show("1042");

        assertThatThrownBy(() -> clinic.ask(capture, List.of(row, row), null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an invoice twice");
    }

    @Test
    void a_processor_that_is_slow_to_say_who_it_is_holds_up_nobody_else() {
        outside.processor().whenAskedWho(() -> {
            try {
                CompletableFuture.runAsync(() -> clinic.database.change(tx -> {}))
                        .get(60, TimeUnit.SECONDS);
            } catch (Exception held) {
                throw new AssertionError("the books were held meanwhile", held);
            }
        });

        assertThatCode(() -> clinic.charge("1042")).doesNotThrowAnyException();
    }

    @Test
    void a_processor_that_stays_too_busy_to_end_a_charge_is_not_kept_from_people() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.processor().trouble("make-final", Trouble.BUSY, 10_000);
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));

        clinic.pass(Duration.ofMinutes(3));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(clinic.needsYou()).contains(AttentionKind.NOT_SURE);
    }

    @Test
    void while_nobody_knows_no_line_says_that_nothing_was_paid() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(70));

        var story = clinic.database.read(view -> clinic.room.stories().story(view, payment));

        assertThat(story.screen()).isEqualTo(StoryScreen.NOT_SURE);
        assertThat(story.receipt().text()).isEqualTo("none yet");
    }

    @Test
    void money_that_moved_against_a_decision_is_never_offered_to_be_charged_again() {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        var payment = clinic.charge("1042");
        clinic.run();
        outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(70));
        clinic.room
                .checkout()
                .decide(new Decision(payment, false, manager, "7391", "reader says idle", null, "it shows nothing"));
        outside.processor().payLast();
        outside.internetDown(false);
        clinic.leap(Duration.ofDays(2));
        assertThat(clinic.needsYou()).contains(AttentionKind.DIFFERENCE);

        var story = clinic.database.read(view -> clinic.room.stories().story(view, payment));
        var mark = clinic.database.read(
                view -> clinic.room.marks().mark(view, new InvoiceKey("farpims", "1042"), "Far Vet"));

        assertThat(story.actions())
                .doesNotContain(
                        StoryAction.TRY_AGAIN,
                        StoryAction.ASK_AGAIN,
                        StoryAction.CHARGE_THE_REST,
                        StoryAction.USE_NEW_AMOUNT);
        assertThat(mark.kind()).isEqualTo(InvoiceMark.Kind.NOT_SURE);
        assertRefused(ProblemCode.SAME_AMOUNT_AGAIN, () -> clinic.charge("1042"));
        assertThat(outside.processor().captures()).isEqualTo(1);
    }

    @Test
    void a_charge_that_the_processor_paid_twice_over_in_its_answers_is_booked_once() {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));

        clinic.room.checkout().look(payment);
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        clinic.pass(Duration.ofMinutes(2));

        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(clinic.needsYou()).isEmpty();
    }

    private void assertNothingBegan(SaleAsk ask) {
        var begun = clinic.database.read(view -> clinic.activities.find(view, new ActivityId(ask.activityId())));
        assertThat(begun.isPresent()).isFalse();
        assertThat(outside.processor().charges()).isZero();
    }
}
