package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.CardFacts;
import dev.tillbridge.posting.NewPosting;
import java.time.Instant;
import java.util.List;

/// What a captured sale puts into the outbox: one entry per invoice that got money.
final class SalePostings {
    private SalePostings() {}

    static List<NewPosting> of(SaleJournal journal, Attempt captured, Instant chargedAt) {
        var sale = journal.request();
        var brand = captured.card().map(CardFacts::brand).orElse("");
        return sale.invoices().stream()
                .filter(invoice -> part(captured, invoice).isPositive())
                .map(invoice -> posting(
                        sale, invoice, journal.before(invoice), captured, part(captured, invoice), brand, chargedAt))
                .toList();
    }

    /// The entry as it would be, for asking before the card whether the settings are complete.
    static NewPosting wanted(SaleRequest sale, SaleInvoice invoice, Attempt attempt, Instant now) {
        var stood = new Stood(invoice.key().id(), invoice.due(), invoice.total(), invoice.unmarked(), invoice.readAt());
        return posting(sale, invoice, stood, attempt, invoice.part(), "", now);
    }

    private static NewPosting posting(
            SaleRequest sale,
            SaleInvoice invoice,
            Stood stood,
            Attempt attempt,
            Money amount,
            String brand,
            Instant chargedAt) {
        return new NewPosting(
                attempt.id(),
                attempt.activityId(),
                attempt.code().asReference(),
                invoice.key(),
                invoice.number(),
                invoice.clientId(),
                invoice.place(),
                amount,
                new NewPosting.Before(stood.due(), stood.total(), stood.count(amount), stood.readAt()),
                invoice.abilities(),
                sale.typed(),
                attempt.asked().way(),
                brand,
                attempt.asked().person().map(person -> person.id()).orElse(null),
                sale.practice(),
                invoice.practicePims(),
                attempt.asked().day(),
                chargedAt);
    }

    private static Money part(Attempt captured, SaleInvoice invoice) {
        return captured.rows().stream()
                .filter(row -> row.invoice().equals(invoice.key()))
                .map(row -> row.captured())
                .findFirst()
                .orElseThrow();
    }
}
