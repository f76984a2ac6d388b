package dev.tillbridge.receipt;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.InvoiceLine;
import dev.tillbridge.pims.Reading;
import java.util.Optional;

/// Whether an invoice's lines and taxes make its total, so that they may be shown to a client.
final class AddsUp {
    private AddsUp() {}

    static boolean test(Reading reading) {
        var invoice = reading.invoice();
        if (!reading.itemized() || invoice.lines().isEmpty()) {
            return false;
        }
        var sum = invoice.tax();
        for (var line : invoice.lines()) {
            if (!line.total().currency().equals(sum.currency())) {
                return false;
            }
            sum = sum.plus(line.total()).plus(tax(line, sum));
        }
        return sum.equals(invoice.total());
    }

    private static Money tax(InvoiceLine line, Money sum) {
        return Optional.of(line)
                .flatMap(InvoiceLine::tax)
                .filter(tax -> tax.currency().equals(sum.currency()))
                .orElse(Money.zero(sum.currency()));
    }
}
