package dev.tillbridge.sandbox.pims;

import dev.tillbridge.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Does what the switches say, at the moment when it hurts.
final class Mischief {
    private static final List<Switch> BEFORE_READING =
            List.of(Switch.INVOICE_CHANGED, Switch.PAYMENT_BY_HAND, Switch.UNFINALISE, Switch.VOID);

    private final Clock clock;
    private final PaymentBook book;

    Mischief(Clock clock, PaymentBook book) {
        this.clock = clock;
        this.book = book;
    }

    Optional<Setting> fire(Connection file, Switch what, String invoice) throws SQLException {
        return SwitchRows.fire(file, what, invoice, clock.instant());
    }

    /// What others do to the invoice just before somebody looks at it.
    void beforeReading(Connection file, String number) throws SQLException {
        for (var what : BEFORE_READING) {
            var setting = fire(file, what, number);
            if (setting.isPresent()) {
                happen(file, what, number, setting.get().value());
            }
        }
    }

    /// Lets one of the things that others do to an invoice happen now. Says whether there is such an invoice.
    boolean happen(Connection file, Switch what, String number, long value) throws SQLException {
        var found = InvoiceRows.find(file, number);
        if (found.isEmpty()) {
            return false;
        }
        var invoice = found.get();
        var currency = invoice.total().currency();
        return switch (what) {
            case INVOICE_CHANGED ->
                InvoiceRows.addLine(
                        file,
                        number,
                        invoice.lines().getFirst().pet(),
                        "Nail trim",
                        new Money(value == 0 ? 2000 : value, currency));
            case PAYMENT_BY_HAND -> {
                book.enterByHand(file, invoice, value == 0 ? invoice.due() : new Money(value, currency));
                yield true;
            }
            case UNFINALISE -> InvoiceRows.setState(file, number, InvoiceState.DRAFT);
            case VOID -> InvoiceRows.setState(file, number, InvoiceState.VOIDED);
            case SLOW, SESSION_EXPIRED, LAYOUT_V2, SAVE_THEN_DROP, SAVE_REFUSED, SAVE_THEN_500 ->
                throw new Refusal("This does not happen to an invoice.");
        };
    }
}
