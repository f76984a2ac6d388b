package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What may still be charged on an invoice, and when the same amount needs a reason.
abstract class ChargeableContract extends PaymentBooks {
    @Test
    void more_than_is_due_is_refused_by_a_single_cent() {
        assertProblem(
                () -> open(new AskedRow(INVOICE, "1042", usd(18421), usd(18420), clock.instant())),
                ProblemCode.MORE_THAN_DUE,
                problem -> assertThat(problem.details())
                        .containsEntry("asked", "money:USD:18421")
                        .containsEntry("due", "money:USD:18420"));
    }

    @Test
    void captured_money_that_the_pims_does_not_show_yet_leaves_only_the_rest_to_charge() {
        capture(open(row(INVOICE, 6000)), 6000);

        assertThat(chargeable(INVOICE, 18420)).isEqualTo(usd(12420));
        assertProblem(() -> open(row(INVOICE, 12421)), ProblemCode.MORE_THAN_DUE, problem -> {});
        assertThat(open(row(INVOICE, 12420)).state()).isEqualTo(AttemptState.CREATED);
    }

    @Test
    void money_counts_until_a_reading_at_least_as_new_as_the_one_that_showed_it() {
        var old = clock.instant();
        var captured = capture(open(row(INVOICE, 6000)), 6000);
        clock.pass(Duration.ofSeconds(30));
        database.change(tx -> payments.markSeen(tx, captured.id(), INVOICE, clock.instant()));

        assertThat(chargeable(INVOICE, 12420)).isEqualTo(usd(12420));
        assertThat(database.<Money>read(view -> payments.chargeable(view, INVOICE, usd(18420), old)))
                .isEqualTo(usd(12420));
    }

    @Test
    void an_unknown_payment_leaves_nothing_to_charge_and_keeps_the_invoice() {
        var attempt = open(row(INVOICE, 18420));
        move(attempt, AttemptState.SENT);
        move(attempt, AttemptState.UNKNOWN);

        assertThat(chargeable(INVOICE, 18420)).isEqualTo(usd(0));
        assertProblem(() -> open(row(INVOICE, 1)), ProblemCode.ALREADY_BEING_PAID, problem -> {});
    }

    @Test
    void a_declined_payment_frees_the_invoice() {
        var attempt = open(row(INVOICE, 18420));
        move(attempt, AttemptState.SENT);
        move(attempt, AttemptState.DECLINED);

        assertThat(open(row(INVOICE, 18420)).state()).isEqualTo(AttemptState.CREATED);
    }

    @Test
    void money_of_ours_in_another_currency_leaves_nothing_to_charge() {
        capture(open(new AskedRow(INVOICE, "1042", Money.of(100, "DKK"), Money.of(100, "DKK"), clock.instant())), 100);

        assertThat(chargeable(INVOICE, 18420)).isEqualTo(usd(0));
    }

    @Test
    void the_same_client_and_amount_within_a_quarter_of_an_hour_needs_a_second_reason() {
        var first = capture(open(row(INVOICE, 5000)), 5000);
        clock.pass(QUARTER.minusSeconds(1));

        assertProblem(
                () -> open(row(OTHER, 5000)),
                ProblemCode.SAME_AMOUNT_AGAIN,
                problem -> assertThat(problem.details())
                        .containsEntry("code", first.code().value()));
        assertThat(database.<Attempt>write(
                                tx -> payments.open(tx, asked(Optional.of("two visits"), row(OTHER, 5000)), QUARTER))
                        .asked()
                        .secondReason())
                .contains("two visits");
    }

    @Test
    void a_quarter_of_an_hour_later_or_after_a_decline_no_second_reason_is_needed() {
        capture(open(row(INVOICE, 5000)), 5000);
        clock.pass(QUARTER.plusSeconds(1));
        var declined = open(row(OTHER, 5000));
        move(declined, AttemptState.SENT);
        move(declined, AttemptState.DECLINED);

        assertThat(open(row(OTHER, 5000)).state()).isEqualTo(AttemptState.CREATED);
    }
}
