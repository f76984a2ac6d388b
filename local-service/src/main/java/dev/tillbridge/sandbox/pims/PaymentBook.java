package dev.tillbridge.sandbox.pims;

import dev.tillbridge.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/// Where payments are entered. As in many such programs, more than is due may be entered, and the same payment
/// twice from two forms: what people type is what is kept.
final class PaymentBook {
    private final Clock clock;

    PaymentBook(Clock clock) {
        this.clock = clock;
    }

    /// Stores the payment. A form that was stored before is not stored again.
    void enter(Connection file, PaymentForm form, String enteredBy) throws SQLException {
        var entry = checked(file, form);
        if (!PaymentRows.hasForm(file, form.form())) {
            PaymentRows.add(file, entry, now(), enteredBy, form.form());
        }
    }

    /// A payment that one of the clinic's people types in meanwhile, without a word in the reference field.
    void enterByHand(Connection file, Invoice invoice, Money amount) throws SQLException {
        var entry = new NewPayment(invoice.number(), 1, 2, amount, LocalDate.now(clock), "");
        PaymentRows.add(file, entry, now(), "Bea Moreau", null);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    private NewPayment checked(Connection file, PaymentForm form) throws SQLException {
        if (form.form().isBlank() || form.form().length() > 64) {
            throw new Refusal("This form is incomplete. Please open it again.");
        }
        var invoice = InvoiceRows.find(file, form.invoice().strip())
                .orElseThrow(() ->
                        new Refusal("There is no invoice " + form.invoice().strip() + "."));
        if (invoice.state() != InvoiceState.FINALISED) {
            throw new Refusal("Payments can only be entered on a finalised invoice.");
        }
        var type = PaymentRows.types(file).stream()
                .filter(known -> form.type().equals(Long.toString(known.code())))
                .findFirst()
                .orElseThrow(() -> new Refusal("Please choose a payment type."));
        var employee = PaymentRows.employees(file).stream()
                .filter(known -> form.employee().equals(Long.toString(known.id())))
                .findFirst()
                .orElseThrow(() -> new Refusal("Please choose who took the payment."));
        var amount = Amounts.typed(form.amount(), invoice.total().currency())
                .filter(typed -> !typed.isZero())
                .orElseThrow(() -> new Refusal("Please enter an amount such as 125.00."));
        var day = form.day().orElseThrow(() -> new Refusal("Please enter the date as MM/DD/YYYY."));
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refusal("The payment date is in the future.");
        }
        if (form.reference().length() > 60) {
            throw new Refusal("The reference may have at most 60 characters.");
        }
        return new NewPayment(
                invoice.number(),
                type.code(),
                employee.id(),
                amount,
                day,
                form.reference().strip());
    }
}
