package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Finding payments in a history that is longer than what is looked through word by word.
abstract class SearchContract extends PaymentBooks {
    /// As with many payments, with few: two newest, then one more, and a word on two is rare.
    private static final Reach SHORT = new Reach(2, 1, 2);

    private final List<Attempt> history = new ArrayList<>();

    /// Invoices INV-0001, INV-0002, …, of 10.01, 10.02, …, on one day after another.
    private void history(int count) {
        for (int i = 1; i <= count; i++) {
            var invoice = new InvoiceKey("demo", "id" + i);
            var row = new AskedRow(invoice, "INV-%04d".formatted(i), usd(1000 + i), usd(1000 + i), now());
            var attempt = open(row);
            move(attempt, AttemptState.SENT);
            var zero = Money.zero(attempt.requested().currency());
            history.add(database.write(tx -> payments.move(
                    tx,
                    attempt.id(),
                    AttemptState.CAPTURED,
                    new Facts(
                            Optional.of("pi_Far" + attempt.code().value()),
                            Optional.of(new Amounts(attempt.requested(), attempt.requested(), zero, zero, zero)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))));
            clock.pass(Duration.ofDays(1));
        }
    }

    private FoundPayments found(String query) {
        return database.read(view -> AttemptSearch.find(view, SearchQuery.of(query), SHORT, 50));
    }

    @Test
    void an_old_payment_is_found_by_invoice_amount_reference_and_code_and_all_was_looked_through() {
        history(6);
        var old = history.getFirst();

        for (var query : List.of(
                "inv-0001",
                "INV-0001",
                "0001",
                "id1",
                "10.01",
                "10,01",
                "okafor 10.01",
                old.reference().orElseThrow(),
                old.reference().orElseThrow().substring(0, 6) + " inv-0001",
                old.code().value())) {
            assertThat(found(query)).as(query).isEqualTo(new FoundPayments(List.of(old), Optional.empty()));
        }
    }

    @Test
    void an_amount_in_the_words_of_another_payment_is_not_that_payment() {
        history(6);

        assertThat(found("inv-0001 10.02").payments()).isEmpty();
        assertThat(found("inv-0001 10.02").until()).isEmpty();
        assertThat(found("nobody").payments()).isEmpty();
    }

    @Test
    void where_each_word_is_on_very_many_it_is_told_how_far_back_was_looked() {
        history(6);

        var found = found("okafor");

        assertThat(found.payments())
                .containsExactlyElementsOf(history.subList(3, 6).reversed());
        assertThat(found.until()).contains(history.get(3).createdAt());
        assertThat(found("okafor inv-0002").payments()).containsExactly(history.get(1));
    }

    @Test
    void words_on_very_many_are_sought_on_the_days_that_are_named_however_long_ago() {
        history(6);
        days(history.get(0), "2020-05-01");
        days(history.get(1), "2020-05-01");

        var found = found("okafor 2020-05-01");

        assertThat(found.payments())
                .extracting(Attempt::id)
                .containsExactly(history.get(1).id());
        assertThat(found.until()).contains(history.get(0).createdAt());
        assertThat(found("desk okafor 2020-04-01..2020-04-30"))
                .isEqualTo(new FoundPayments(List.of(), Optional.empty()));
    }

    private void days(Attempt attempt, String day) {
        database.change(tx -> tx.handle().execute("update attempt set day = ? where id = ?", day, attempt.id()));
    }

    @Test
    void in_a_short_history_a_word_may_stand_anywhere_and_nothing_is_left_out() {
        history(2);

        assertThat(found("kafo")).isEqualTo(new FoundPayments(history.reversed(), Optional.empty()));
    }

    @Test
    void days_are_sought_alone_or_with_words_however_they_are_typed() {
        open(row(OTHER, 4000));

        for (var query : List.of(
                "2026-11-21",
                "11/21/2026",
                "21/11/2026",
                "21-11-2026",
                "21.11.2026",
                "2026-11-20..2026-11-22",
                "..2026-11-21",
                "2026-11-21..",
                "okafor 2026-11-21..2026-11-21")) {
            assertThat(found(query).payments()).as(query).hasSize(1);
        }
        for (var query : List.of("2026-11-20", "..2026-11-20", "2026-11-22..", "2026-11-22..2026-11-20")) {
            assertThat(found(query).payments()).as(query).isEmpty();
        }
    }

    @Test
    void all_old_payments_of_a_day_are_found_without_a_word() {
        history(6);

        assertThat(found("2026-11-21").payments()).containsExactlyElementsOf(history.reversed());
        assertThat(found("").payments()).containsExactlyElementsOf(history.reversed());
    }

    @Test
    void a_quote_or_a_percent_sign_in_a_search_is_a_letter_like_others() {
        history(6);

        for (var query : List.of("%", "10_01", "10%1", "!", "' or 1=1 --", "x'); drop table attempt; --")) {
            assertThat(found(query).payments()).as(query).isEmpty();
        }
        assertThatThrownBy(() -> found("w".repeat(201))).isInstanceOf(ProblemException.class);
    }
}
