package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.giveback.GiveBackAsk;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Money that a person took: cash, checks, financing, a card on another machine.
abstract class NotedContract extends SaleScene {
    private String ann = "";

    @BeforeEach
    void atTheDesk() {
        ann = clinic.person("Ann", Role.MANAGER, "7319");
        Map.of(
                        "CASH", "Cash",
                        "CHECK", "Check",
                        "FINANCING", "Financing",
                        "OTHER_TERMINAL", "Card")
                .forEach((way, type) -> set("payment-type/farpims/" + way + "/*", type));
    }

    @Test
    void cash_is_noted_once_goes_into_the_pims_once_and_moves_nothing_at_the_processor() {
        var ask = noted("1042", WayToPay.CASH, cash(20_000));
        var payment = clinic.charge(ask);
        clinic.charge(ask);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(outside.processor().captures()).isZero();
        assertThat(outside.reader().shows()).isZero();
        assertThat(balance(new LedgerAccount.Clearing("cash"))).containsExactly(usd(18_420));
        assertThat(balance(new LedgerAccount.OfInvoice(new InvoiceKey("farpims", "1042"))))
                .containsExactly(usd(-18_420));
        assertThat(money(payment))
                .isEqualTo("$184.20 in cash, noted: $200.00 given, $15.80 change; Tillbridge took no money itself");
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void an_invoice_that_was_paid_in_cash_is_not_charged_again() {
        clinic.charge(noted("1042", WayToPay.CASH, null));
        clinic.run();

        assertThatThrownBy(() -> clinic.charge("1042")).isInstanceOf(ProblemException.class);
        assertThat(outside.reader().shows()).isZero();
    }

    @Test
    void cash_cannot_be_noted_on_an_invoice_that_a_card_pays_just_now() {
        clinic.charge("1042");
        clinic.run();

        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> clinic.charge(noted("1042", WayToPay.CASH, null)));
    }

    @Test
    void an_invoice_that_changed_meanwhile_is_not_noted() {
        var ask = noted("1042", WayToPay.CASH, null);
        outside.pims().total("1042", usd(20_420));
        var payment = clinic.charge(ask);
        clinic.pass(Duration.ofSeconds(25));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(balance(new LedgerAccount.Clearing("cash"))).isEmpty();
    }

    @Test
    void l1_a_card_on_another_machine_is_noted_while_the_internet_is_down() {
        outside.internetDown(true);
        var payment = clinic.charge(
                noted("1042", WayToPay.OTHER_TERMINAL, new Noted(null, "031882", "Visa", "4242", "no internet")));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.attempt(payment).card().orElseThrow().last4()).isEqualTo("4242");
        assertThat(balance(new LedgerAccount.Clearing("outside"))).containsExactly(usd(18_420));
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void what_is_noted_says_who_noted_it_and_what_is_needed_to_find_it_again() {
        refused(ProblemCode.NOTED_TOO_LITTLE, WayToPay.CASH, cash(18_419));
        refused(ProblemCode.NOTED_WHO_FINANCES, WayToPay.FINANCING, new Noted(null, "A1", null, null, null));
        refused(ProblemCode.NOTED_WHO_FINANCES, WayToPay.FINANCING, new Noted(null, "A1", "Somebody", null, null));
        refused(ProblemCode.NOTED_NEEDS_APPROVAL, WayToPay.OTHER_TERMINAL, null);
        refused(ProblemCode.NOTED_NEEDS_APPROVAL, WayToPay.OTHER_TERMINAL, new Noted(null, "031882", null, null, null));
        refused(ProblemCode.BAD_MESSAGE, WayToPay.CHECK, cash(18_420));
        ann = "";
        refused(ProblemCode.NOTED_NEEDS_PERSON, WayToPay.CASH, null);
        assertThat(balance(new LedgerAccount.Clearing("cash"))).isEmpty();
    }

    @Test
    void no_field_takes_an_account_number_or_a_card_number() {
        assertThatThrownBy(() -> new Noted(null, "123456789", null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Noted(null, null, null, "42424", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertRefused(
                ProblemCode.NOTED_LONG_NUMBER,
                () -> new Noted(null, "031882", null, null, "routing 021 000 021, account 123"));
        assertThatThrownBy(() -> new Noted(null, "031882", null, null, "card " + cardNumber()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_way_that_the_location_does_not_note_is_refused() {
        set("note-ways", "check");
        refused(ProblemCode.WAY_NOT_SET_UP, WayToPay.CASH, null);
        set("note-ways", "none");
        refused(ProblemCode.WAY_NOT_SET_UP, WayToPay.CHECK, null);
    }

    @Test
    void cash_is_handed_back_by_a_person_who_may_and_no_processor_hears_of_it() {
        var payment = clinic.charge(noted("1042", WayToPay.CASH, null));
        clinic.pass(Duration.ofSeconds(5));
        outside.internetDown(true);

        var ask = new GiveBackAsk(
                clinic.ids.next(), payment, usd(6_000), List.of(), "charged too much", null, ann, "Desk 1");
        clinic.giveBack.giveBack().start(ask, "7319");
        clinic.giveBack.giveBack().start(ask, "7319");
        clinic.pass(Duration.ofSeconds(5));

        assertThat(outside.givingBack().count()).isZero();
        assertThat(balance(new LedgerAccount.Clearing("cash"))).containsExactly(usd(12_420));
        assertThat(clinic.attempt(payment).amounts().refunded()).isEqualTo(usd(6_000));
        assertRefused(
                ProblemCode.MORE_THAN_LEFT,
                () -> clinic.giveBack
                        .giveBack()
                        .start(
                                new GiveBackAsk(
                                        clinic.ids.next(),
                                        payment,
                                        usd(12_421),
                                        List.of(),
                                        "other",
                                        null,
                                        ann,
                                        "Desk 1"),
                                "7319"));
    }

    @Test
    void stopping_after_it_was_noted_takes_nothing_back() {
        var payment = clinic.charge(noted("1042", WayToPay.CHECK, new Noted(null, "1187", null, null, null)));
        clinic.pass(Duration.ofSeconds(5));
        clinic.room.checkout().stop(payment, dev.tillbridge.operator.Actor.named("Ann"));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(money(payment)).startsWith("$184.20 by check, noted");
    }

    private void refused(ProblemCode code, WayToPay way, @Nullable Noted noted) {
        assertRefused(code, () -> clinic.charge(noted("1042", way, noted)));
    }

    private SaleAsk noted(String invoice, WayToPay way, @Nullable Noted noted) {
        var ask = clinic.ask(invoice);
        return new SaleAsk(
                ask.activityId(),
                ask.captureId(),
                ask.rows(),
                null,
                ask.desk(),
                ann.isEmpty() ? null : ann,
                null,
                null,
                null,
                way,
                noted);
    }

    private static Noted cash(long given) {
        return new Noted(Money.of(given, "USD"), null, null, null, null);
    }

    /// Computed, so that none stands in our files.
    private static String cardNumber() {
        return "4" + "1".repeat(15);
    }

    private String money(String payment) {
        return clinic.database
                .read(view -> clinic.room.stories().story(view, payment))
                .money()
                .text();
    }

    private void set(String key, String value) {
        clinic.database.change(tx -> clinic.locations.set(tx, key, value, "installer"));
    }
}
