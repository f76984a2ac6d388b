package dev.tillbridge.farside;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Client;
import dev.tillbridge.pims.Invoice;
import dev.tillbridge.pims.InvoiceLine;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.Patient;
import dev.tillbridge.pims.PimsPayment;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An invoice as the practice software keeps it.
final class FarInvoice {
    final String id;
    Client client;
    Money total;
    InvoiceStatus status = InvoiceStatus.FINALIZED;
    final List<FarEntry> entries = new ArrayList<>();

    /// @param visibleFrom when a fresh reading first shows it
    record FarEntry(PimsPayment payment, Instant visibleFrom) {}

    FarInvoice(String id, Client client, Money total) {
        this.id = id;
        this.client = client;
        this.total = total;
    }

    Reading reading(Instant now, boolean showsReferences) {
        var payments = entries.stream()
                .filter(entry -> !entry.visibleFrom().isAfter(now))
                .map(FarEntry::payment)
                .map(payment -> showsReferences
                        ? payment
                        : new PimsPayment(payment.date(), payment.amount(), payment.type(), Optional.empty()))
                .toList();
        var paid = payments.stream().map(PimsPayment::amount).reduce(Money.zero(total.currency()), Money::plus);
        var due = total.minus(paid);
        var state = status == InvoiceStatus.FINALIZED && !due.isPositive() ? InvoiceStatus.PAID : status;
        var line = new InvoiceLine(
                "Dental cleaning", "1", Optional.of(total), Optional.empty(), total, Optional.of("Bella"));
        var invoice = new Invoice(
                "farpims",
                id,
                id,
                Optional.empty(),
                state,
                client,
                List.of(new Patient("Bella")),
                List.of(line),
                Money.zero(total.currency()),
                total,
                paid,
                due,
                payments);
        var blocks = state == InvoiceStatus.FINALIZED
                ? List.<Problem>of()
                : List.of(Problem.of(ProblemCode.NOTHING_DUE, "invoice", id));
        var digest = total.minorUnits() + "/" + due.minorUnits() + "/" + client.id() + "/" + state;
        return new Reading(invoice, now, List.of(), blocks, true, digest);
    }
}
