package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.CardFacts;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.posting.NewPosting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a captured sale puts into the outbox: one entry per invoice that got money, and one on the client's account
/// for what was kept as a deposit.
final class SalePostings {
    private SalePostings() {}

    static List<NewPosting> of(SaleJournal journal, Attempt captured, Instant chargedAt) {
        var sale = journal.request();
        var brand = captured.card().map(CardFacts::brand).orElse("");
        var entries = new ArrayList<>(sale.invoices().stream()
                .filter(invoice -> part(captured, invoice).isPositive())
                .map(invoice -> posting(
                        sale, invoice, journal.before(invoice), captured, part(captured, invoice), brand, chargedAt))
                .toList());
        if (captured.deposit().isPositive()) {
            entries.add(onAccount(sale, captured, brand, chargedAt));
        }
        return entries;
    }

    /// No profile says how money is put on a client's account, so a person enters it.
    private static NewPosting onAccount(SaleRequest sale, Attempt captured, String brand, Instant chargedAt) {
        var first = sale.invoices().getFirst();
        var none = Money.zero(captured.deposit().currency());
        return new NewPosting(
                captured.id(),
                captured.activityId(),
                captured.code().asReference(),
                InvoiceKey.ofAccount(first.key().pims(), first.clientId()),
                "-",
                first.clientId(),
                first.place(),
                captured.deposit(),
                new NewPosting.Before(none, none, 0, chargedAt),
                PostingAbilities.NONE,
                sale.typed(),
                captured.asked().way(),
                brand,
                captured.asked().person().map(person -> person.id()).orElse(null),
                sale.practice(),
                first.practicePims(),
                captured.asked().day(),
                chargedAt);
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
