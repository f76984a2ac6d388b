package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A payment to be opened: everything about it that never changes.
///
/// @param id the attempt's ULID; several attempts may belong to one activity, an activity's retry has its own
/// @param rows one per invoice, 1 to 50, one currency, no invoice twice
/// @param account the processor account's key ([PaymentProvider#account])
/// @param terminal the card terminal's id, where one is used
/// @param desk the desk's name as people know it
/// @param practice whether the money is practice money (any key that is not live)
/// @param partReason why only part is paid
/// @param secondReason why the same client is charged the same amount again within minutes
/// @param place where the invoices can be read again; the caller's own form
/// @param invoice the invoices as shown when charged, for the receipt; the caller's own form
/// @param day the day at the location, for search and closing
/// @param kept what is paid beyond the invoices and kept as a deposit on the client's account; none where empty
public record NewAttempt(
        String id,
        String activityId,
        List<AskedRow> rows,
        Payer payer,
        List<String> patients,
        WayToPay way,
        String account,
        Optional<String> terminal,
        String desk,
        Optional<Person> person,
        boolean practice,
        Optional<String> partReason,
        Optional<String> secondReason,
        JsonNode place,
        JsonNode invoice,
        LocalDate day,
        Optional<Money> kept) {
    /// Of invoices alone.
    public NewAttempt(
            String id,
            String activityId,
            List<AskedRow> rows,
            Payer payer,
            List<String> patients,
            WayToPay way,
            String account,
            Optional<String> terminal,
            String desk,
            Optional<Person> person,
            boolean practice,
            Optional<String> partReason,
            Optional<String> secondReason,
            JsonNode place,
            JsonNode invoice,
            LocalDate day) {
        this(
                id,
                activityId,
                rows,
                payer,
                patients,
                way,
                account,
                terminal,
                desk,
                person,
                practice,
                partReason,
                secondReason,
                place,
                invoice,
                day,
                Optional.empty());
    }

    public NewAttempt {
        rows = List.copyOf(rows);
        patients = List.copyOf(patients);
        Bounds.text(id, 40);
        Bounds.text(activityId, 40);
        Bounds.text(account, 120);
        Bounds.text(desk, 80);
        terminal.ifPresent(text -> Bounds.text(text, 120));
        partReason.ifPresent(text -> Bounds.text(text, 300));
        secondReason.ifPresent(text -> Bounds.text(text, 300));
        Bounds.count(rows.size(), 1, 50);
        Bounds.count(patients.size(), 0, 50);
        var invoices = new HashSet<InvoiceKey>();
        for (var row : rows) {
            if (!invoices.add(row.invoice())) {
                throw new IllegalArgumentException("an invoice twice in one payment");
            }
        }
        var sum = total(rows);
        kept.ifPresent(rest -> {
            if (!rest.isPositive() || !rest.currency().equals(sum.currency())) {
                throw new IllegalArgumentException("no deposit: " + rest);
            }
        });
    }

    /// What is asked for in all, with what is kept as a deposit.
    public Money requested() {
        return kept.map(total(rows)::plus).orElseGet(() -> total(rows));
    }

    /// What is asked for on the invoices.
    public Money forInvoices() {
        return total(rows);
    }

    private static Money total(List<AskedRow> rows) {
        return rows.stream().map(AskedRow::amount).reduce(Money::plus).orElseThrow();
    }
}
