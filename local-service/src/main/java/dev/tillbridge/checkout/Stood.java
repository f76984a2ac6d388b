package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.PimsPayment;
import dev.tillbridge.pims.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// How an invoice stood before a payment.
///
/// @param unmarked the payments that it listed and that carry no reference of ours
record Stood(String invoiceId, Money due, Money total, List<Money> unmarked, Instant readAt) {
    Stood {
        unmarked = List.copyOf(unmarked);
    }

    static Stood of(Reading reading) {
        var invoice = reading.invoice();
        return new Stood(invoice.id(), invoice.due(), invoice.total(), unmarked(reading), reading.readAt());
    }

    static List<Money> unmarked(Reading reading) {
        return reading.invoice().payments().stream()
                .filter(payment -> !ours(payment))
                .map(PimsPayment::amount)
                .toList();
    }

    int count(Money amount) {
        return (int) unmarked.stream().filter(amount::equals).count();
    }

    private static boolean ours(PimsPayment payment) {
        return payment.reference()
                .map(text -> text.toUpperCase(Locale.ROOT).startsWith("TB "))
                .orElse(false);
    }
}
