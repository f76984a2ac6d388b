package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.terminal.TerminalId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a sale's journal begins with: the ask and everything that was settled with it.
///
/// @param order what the processor is asked for
/// @param reader the card reader, with its name as people know it; null where the way to pay needs none
/// @param typed whether the invoices were typed in by hand, so that there is nothing to read again
/// @param refusal why nothing was even begun (card reader in use); null for a sale that goes on
record SaleRequest(
        SaleAsk ask,
        String attemptId,
        ChargeOrder order,
        @Nullable TerminalId reader,
        @Nullable String readerLabel,
        List<SaleInvoice> invoices,
        boolean typed,
        boolean practice,
        @Nullable Problem refusal) {
    SaleRequest {
        invoices = List.copyOf(invoices);
    }

    /// The link of a sale that is paid by one.
    LinkAsk link() {
        return Objects.requireNonNull(ask.link(), "paid without a link");
    }

    WayToPay pays() {
        return ask.pays();
    }

    /// The card reader of a sale that is paid on one.
    TerminalId cardReader() {
        return Objects.requireNonNull(reader, "paid without a card reader");
    }

    /// Its name as people know it.
    String cardReaderLabel() {
        return Objects.requireNonNull(readerLabel, "paid without a card reader");
    }

    Money amount() {
        return order.amount();
    }
}
