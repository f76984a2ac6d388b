package dev.tillbridge.pims.profile;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Invoice;
import java.util.Currency;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether an invoice is in one currency.
final class Unmixed {
    private Unmixed() {}

    /// The currencies' codes.
    static Set<String> currencies(Invoice invoice) {
        var lines = invoice.lines().stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.total()), Stream.concat(line.tax().stream(), line.unitPrice().stream())));
        var payments = invoice.payments().stream().map(payment -> payment.amount());
        var sums = Stream.of(invoice.total(), invoice.paid(), invoice.due(), invoice.tax());
        return Stream.of(sums, lines, payments)
                .flatMap(amounts -> amounts)
                .map(Money::currency)
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
