package dev.tillbridge.receipt;

import dev.tillbridge.location.Location;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptRow;
import dev.tillbridge.payment.CardFacts;
import dev.tillbridge.payment.NotedReference;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.Refund;
import dev.tillbridge.pims.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the receipt of a captured payment. Pure.
public final class Receipts {
    private Receipts() {}

    /// The first receipt, the same each time.
    ///
    /// @param readings the invoices as they stood before the payment, in the order of the payment's rows
    /// @param refunds what was given back of it, in whatever state
    public static Receipt of(
            Location location, Attempt attempt, String invoiceWord, List<Reading> readings, List<Refund> refunds) {
        var currency = attempt.amounts().captured().currency();
        var invoices = new ArrayList<Receipt.OnInvoice>();
        var balance = Money.zero(attempt.requested().currency());
        boolean summary = readings.stream().anyMatch(reading -> !AddsUp.test(reading));
        for (var row : attempt.rows()) {
            var reading = readings.stream()
                    .filter(each -> each.invoice().id().equals(row.invoice().id()))
                    .findFirst();
            var onInvoice = onInvoice(row, reading, summary);
            invoices.add(onInvoice);
            balance = balance.plus(onInvoice.balance());
        }
        var amounts = attempt.amounts();
        var card = attempt.card();
        return new Receipt(
                location.name(),
                location.address(),
                location.phone(),
                attempt.code().value(),
                attempt.settledAt().orElse(attempt.changedAt()).atZone(location.zone()),
                attempt.asked().person().map(Person::name),
                attempt.asked().payer().name(),
                attempt.asked().payer().id(),
                invoiceWord,
                invoices,
                summary,
                new Receipt.Payment(
                        attempt.asked().way().name(),
                        card.map(CardFacts::brand).orElse(""),
                        card.map(CardFacts::last4).orElse(""),
                        card.map(CardFacts::entry).orElse(""),
                        card.map(CardFacts::approval).orElse(""),
                        attempt.reference()
                                .filter(reference -> !NotedReference.is(reference))
                                .orElse(""),
                        amounts.captured()),
                Optional.of(amounts.surcharge()).filter(Money::isPositive),
                Optional.of(attempt.deposit()).filter(Money::isPositive),
                currency.equals(balance.currency()) ? attempt.allocated().plus(attempt.deposit()) : amounts.captured(),
                refunds.stream()
                        .filter(refund -> refund.state().moved())
                        .map(refund -> new Receipt.GivenBack(
                                refund.createdAt().atZone(location.zone()),
                                refund.asked().amount()))
                        .toList(),
                balance,
                card.map(CardFacts::emv).orElse(Map.of()),
                attempt.asked().practice(),
                false,
                Paper.of(location),
                location.locale());
    }

    private static Receipt.OnInvoice onInvoice(AttemptRow row, Optional<Reading> reading, boolean summary) {
        var due = row.asked().due();
        var now = row.captured();
        var total = reading.map(each -> each.invoice().total()).orElse(due);
        return new Receipt.OnInvoice(
                row.number(),
                summary ? List.of() : reading.map(ByPatient::of).orElse(List.of()),
                reading.map(each -> each.invoice().tax()).orElse(Money.zero(due.currency())),
                total,
                total.minus(due),
                now,
                due.minus(now));
    }
}
