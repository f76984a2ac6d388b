package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.terminal.TerminalId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sale's journal begins with: the ask and everything that was settled with it.
///
/// @param order what the processor is asked for
/// @param readerLabel the card reader's name as people know it
/// @param typed whether the invoices were typed in by hand, so that there is nothing to read again
/// @param refusal why nothing was even begun (card reader in use); null for a sale that goes on
record SaleRequest(
        SaleAsk ask,
        String attemptId,
        ChargeOrder order,
        TerminalId reader,
        String readerLabel,
        List<SaleInvoice> invoices,
        boolean typed,
        boolean practice,
        @Nullable Problem refusal) {
    SaleRequest {
        invoices = List.copyOf(invoices);
    }

    Money amount() {
        return order.amount();
    }
}
