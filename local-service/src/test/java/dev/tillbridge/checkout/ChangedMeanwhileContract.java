package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Clients and invoices that change between the click, the charge and the entry.
abstract class ChangedMeanwhileContract extends SaleScene {
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
    void a_missing_payment_type_is_said_before_the_card() {
        clinic.database.change(tx -> clinic.locations.set(tx, "payment-type/farpims/CARD_READER/*", "", "installer"));

        assertRefused(ProblemCode.PAYMENT_TYPE_MISSING, () -> clinic.charge("1042"));
    }
}
