package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.farside.Card;
import dev.tillbridge.money.Money;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Receipts that go out by themselves.
class ReceiptByItselfTest extends ClinicScene {
    @Test
    void nothing_is_mailed_by_itself_while_the_location_has_not_said_so() {
        set("mail-server", "smtp.example");
        outside.pims().email("1042", "anna@mail.com");

        var payment = paid("1042");

        assertThat(clinic.mail.taken()).isEmpty();
        assertThat(text(payment)).isEqualTo("ready to print");
    }

    @Test
    void a_receipt_goes_to_the_address_that_the_practice_software_shows_once() {
        on();
        outside.pims().email("1042", "anna@mail.com");

        var payment = paid("1042");
        clinic.leap(Duration.ofHours(1));

        assertThat(clinic.mail.taken()).hasSize(1);
        assertThat(clinic.mail.taken().getFirst().to().text()).isEqualTo("anna@mail.com");
        assertThat(text(payment)).startsWith("sent to a...@mail.com");
    }

    @Test
    void a_word_on_the_invoice_holds_the_mail_and_the_screen_says_which() {
        on();
        set("receipt-mail-hold", "euthanasia | DENTAL");
        outside.pims().email("1042", "anna@mail.com");

        var payment = paid("1042");

        assertThat(clinic.mail.taken()).isEmpty();
        assertThat(text(payment)).contains("not mailed by itself").contains("DENTAL");
    }

    @Test
    void where_no_address_is_shown_or_the_lines_are_not_known_nothing_goes_out_and_the_screen_says_so() {
        on();
        assertThat(text(paid("1042"))).contains("no e-mail address is shown");

        outside.pims().email("2001", "anna, not an address");
        assertThat(text(paid("2001"))).contains("no e-mail address is shown");

        var due = Money.of(7_500, "USD");
        outside.reader().next(Card.APPROVED);
        var typed = clinic.room.captures().type(new TypedIn("typed", "A-17", "Bo Ek", due));
        var payment = clinic.charge(clinic.ask(typed, List.of(new SaleAsk.Row("A-17", due)), null, null));
        clinic.pass(Duration.ofSeconds(5));
        assertThat(text(payment)).contains("the lines of the invoice are not known");
        assertThat(clinic.mail.taken()).isEmpty();
    }

    @Test
    void what_was_chosen_before_the_charge_goes_before_what_the_location_says() {
        on();
        set("receipt-mail-hold", "dental");
        outside.pims().email("1042", "anna@mail.com");
        outside.pims().email("2001", "bo@mail.com");

        var chosen = paid("1042", "daughter@mail.com");
        set("receipt-mail-hold", "");
        var none = paid("2001", "");

        assertThat(clinic.mail.taken()).hasSize(1);
        assertThat(clinic.mail.taken().getFirst().to().text()).isEqualTo("daughter@mail.com");
        assertThat(text(chosen)).startsWith("sent to d...@mail.com");
        assertThat(text(none)).isEqualTo("ready to print");
    }

    @Test
    void a_charge_whose_receipt_is_to_go_to_no_address_is_refused_before_anything_is_charged() {
        assertRefused(ProblemCode.MAIL_ADDRESS_MALFORMED, () -> paid("1042", "anna@mail"));
    }

    @Test
    void a_card_that_is_not_accepted_mails_nothing() {
        on();
        outside.pims().email("1042", "anna@mail.com");
        outside.reader().next(Card.REFUSED);
        clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.mail.taken()).isEmpty();
    }

    private void on() {
        set("mail-server", "smtp.example");
        set("receipt-mail", "on");
    }

    private void set(String key, String value) {
        clinic.database.change(tx -> clinic.locations.set(tx, key, value, "installer"));
    }

    private String paid(String invoice) {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge(invoice);
        clinic.pass(Duration.ofSeconds(12));
        return payment;
    }

    private String paid(String invoice, String receiptTo) {
        outside.reader().next(Card.APPROVED);
        var ask = clinic.ask(invoice);
        var payment = clinic.charge(new SaleAsk(
                ask.activityId(),
                ask.captureId(),
                ask.rows(),
                ask.reader(),
                ask.desk(),
                null,
                null,
                null,
                receiptTo,
                null));
        clinic.pass(Duration.ofSeconds(12));
        return payment;
    }

    private String text(String payment) {
        return clinic.database
                .read(view -> clinic.room.stories().story(view, payment))
                .receipt()
                .text();
    }
}
