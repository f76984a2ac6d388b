package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.farside.Card;
import dev.tillbridge.giveback.GiveBackAsk;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.receipt.ReceiptText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// More than is due: the invoices get what is due, and the rest is the client's deposit.
abstract class DepositContract extends SaleScene {
    private static final LedgerAccount INVOICE = new LedgerAccount.OfInvoice(new InvoiceKey("farpims", "1042"));

    @Test
    void what_is_over_is_charged_with_it_booked_to_the_client_and_entered_by_hand_on_the_account() {
        var payment = paid(4_000);

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(cameIn(payment)).containsExactly(usd(22_420));
        assertThat(balance(INVOICE)).containsExactly(usd(-18_420));
        assertThat(credit()).containsExactly(usd(-4_000));
        assertThat(clinic.attempt(payment).open()).isEqualTo(usd(0));
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(outside.pims().due("1042").isZero()).isTrue();
        assertThat(onInvoice(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(onAccount(payment).state()).isEqualTo(PostingState.TO_ENTER);
        assertThat(onAccount(payment).asked().amount()).isEqualTo(usd(4_000));

        var story = clinic.database.read(view -> clinic.room.stories().story(view, payment, Locale.ENGLISH));
        assertThat(story.money().text()).isEqualTo("$224.20 taken, $40.00 of it as a deposit");
        var entry = story.toEnter().getFirst();
        assertThat(entry.invoiceNumber()).isEmpty();
        assertThat(entry.fields().stream().map(StoryEnter.Field::value)).startsWith("5521", "40.00");
        var receipt = clinic.database.read(view -> clinic.room.receipts().receipt(view, payment));
        assertThat(receipt.deposit()).contains(usd(4_000));
        assertThat(receipt.paid()).isEqualTo(usd(22_420));
        assertThat(ReceiptText.of(receipt)).contains("Kept as a deposit");
    }

    @Test
    void ticked_off_nothing_of_it_is_owed_to_the_pims_any_more() {
        var payment = paid(4_000);
        clinic.database.change(tx ->
                clinic.posting.postings().entered(tx, onAccount(tx, payment).id(), Optional.empty(), "Desk 1"));

        assertThat(clinic.needsYou()).isEmpty();
        assertThat(onAccount(payment).state()).isEqualTo(PostingState.ENTERED);
    }

    @Test
    void the_same_press_with_another_deposit_is_refused() {
        var ask = clinic.ask("1042").keeping(usd(4_000));
        clinic.charge(ask);

        assertRefused(ProblemCode.SAME_ID_OTHER_CONTENT, () -> clinic.charge(ask.keeping(usd(5_000))));
        assertThat(clinic.charge(ask)).isEqualTo(ask.activityId());
    }

    @Test
    void no_deposit_is_kept_while_part_of_the_invoice_stays_open() {
        var part = clinic.askPart("1042", usd(10_000)).keeping(usd(4_000));

        assertRefused(ProblemCode.DEPOSIT_LEAVES_PART, () -> clinic.charge(part));
        assertThat(outside.reader().shows()).isZero();
    }

    @Test
    void nothing_less_than_nothing_and_nothing_of_another_currency_is_kept() {
        var ask = clinic.ask("1042");

        for (var wrong : List.of(usd(0), usd(-100), Money.of(100, "DKK"))) {
            assertRefused(ProblemCode.BAD_MESSAGE, () -> clinic.charge(ask.keeping(wrong)));
        }
        assertThatThrownBy(() -> new SaleAsk(
                                ask.activityId(),
                                ask.captureId(),
                                ask.rows(),
                                null,
                                ask.desk(),
                                null,
                                null,
                                null,
                                null,
                                null)
                        .byLink(new LinkAsk(null, "", outside.clock().instant(), null))
                        .keeping(usd(100)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void where_less_was_paid_than_asked_the_invoice_comes_first() {
        outside.processor().takesPartial();
        outside.reader().next(Card.NONE);
        var payment = clinic.charge(clinic.ask("1042").keeping(usd(4_000)));
        clinic.run();
        outside.reader().next(Card.PARTLY, usd(20_000));
        clinic.pass(Duration.ofSeconds(5));

        assertThat(balance(INVOICE)).containsExactly(usd(-18_420));
        assertThat(credit()).containsExactly(usd(-1_580));
        assertThat(clinic.attempt(payment).open()).isEqualTo(usd(0));
        assertThat(onAccount(payment).asked().amount()).isEqualTo(usd(1_580));
    }

    @Test
    void the_same_client_and_amount_within_minutes_asks_first_deposit_and_all() {
        paid(4_000);
        outside.pims().invoice("3001", "5521", usd(20_000));

        assertRefused(
                ProblemCode.SAME_AMOUNT_AGAIN,
                () -> clinic.charge(clinic.ask("3001").keeping(usd(2_420))));
    }

    @Test
    void cash_that_covers_the_invoice_and_not_the_deposit_is_refused() {
        var ann = clinic.person("Ann", Role.MANAGER, "7319");
        clinic.database.change(tx -> clinic.locations.set(tx, "payment-type/farpims/CASH/*", "Cash", "installer"));
        var ask = clinic.ask("1042");
        var cash = new SaleAsk(
                ask.activityId(),
                ask.captureId(),
                ask.rows(),
                null,
                ask.desk(),
                ann,
                null,
                null,
                null,
                WayToPay.CASH,
                new Noted(usd(20_000), null, null, null, null));

        assertThatThrownBy(() -> clinic.charge(cash.keeping(usd(4_000)))).isNotNull();
        clinic.charge(cash.keeping(usd(1_580)));
        clinic.pass(Duration.ofSeconds(5));
        assertThat(balance(new LedgerAccount.Clearing("cash"))).containsExactly(usd(20_000));
        assertThat(credit()).containsExactly(usd(-1_580));
    }

    @Test
    void given_back_in_part_it_is_the_deposit_that_goes_first_and_no_more_than_all_ever_goes() {
        var carol = clinic.person("Carol", Role.MANAGER, "7319");
        var payment = paid(4_000);

        giveBack(payment, carol, 4_000);

        assertThat(outside.givingBack().given()).isEqualTo(4_000);
        assertThat(credit()).containsExactly(usd(0));
        assertThat(balance(INVOICE)).containsExactly(usd(-18_420));
        assertThat(onAccount(payment).state()).isEqualTo(PostingState.CANCELLED);
        assertThat(clinic.needsYou()).isEmpty();
        assertRefused(ProblemCode.MORE_THAN_LEFT, () -> giveBack(payment, carol, 18_421));
        assertThat(outside.givingBack().given()).isEqualTo(4_000);
    }

    @Test
    void a_deposit_that_is_in_the_pims_is_taken_out_by_hand_when_it_goes_back() {
        var carol = clinic.person("Carol", Role.MANAGER, "7319");
        var payment = paid(4_000);
        clinic.database.change(tx ->
                clinic.posting.postings().entered(tx, onAccount(tx, payment).id(), Optional.empty(), "Desk 1"));

        giveBack(payment, carol, 1_500);

        var entry = clinic.database
                .read(view -> clinic.room.stories().story(view, payment, Locale.ENGLISH))
                .toEnter()
                .getFirst();
        assertThat(entry.kind()).isEqualTo(StoryEnter.Kind.OUT);
        assertThat(entry.fields().stream().map(StoryEnter.Field::value)).startsWith("5521", "-15.00");
        assertThat(credit()).containsExactly(usd(-2_500));
    }

    private String paid(long kept) {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge(clinic.ask("1042").keeping(usd(kept)));
        clinic.pass(Duration.ofSeconds(5));
        return payment;
    }

    private void giveBack(String payment, String by, long amount) {
        clinic.giveBack
                .giveBack()
                .start(
                        new GiveBackAsk(
                                clinic.ids.next(), payment, usd(amount), List.of(), "other", null, by, "Desk 1"),
                        "7319");
        clinic.pass(Duration.ofSeconds(2));
    }

    private Posting onInvoice(String payment) {
        return clinic.postings(payment).stream()
                .filter(each -> !each.asked().invoice().isAccount())
                .findFirst()
                .orElseThrow();
    }

    private Posting onAccount(String payment) {
        return clinic.database.read(view -> onAccount(view, payment));
    }

    private Posting onAccount(dev.tillbridge.store.View view, String payment) {
        return clinic.posting.postings().ofPayment(view, payment).stream()
                .filter(each -> each.asked().invoice().isAccount())
                .findFirst()
                .orElseThrow();
    }
}
