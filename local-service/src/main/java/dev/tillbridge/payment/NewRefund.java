package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Money to be given back of one payment: everything about it that never changes.
///
/// @param id also the id of its activity
/// @param amount all that moves: the parts, and what is from the client's credit, surcharge and tip
/// @param parts what goes off the invoices, at most one per invoice
/// @param credit what goes off the client's credit
/// @param elsewhere whether it was made in the processor's own dashboard, or by another program
/// @param reason one of the clinic's list
/// @param note what else a person wrote
/// @param day the day at the location
public record NewRefund(
        String id,
        String attemptId,
        Money amount,
        List<RefundPart> parts,
        Money credit,
        Money surcharge,
        Money tip,
        boolean elsewhere,
        String reason,
        Optional<String> note,
        Optional<Person> person,
        String desk,
        LocalDate day) {
    /// The reason of what a client's bank took back after it had been paid. Stored.
    public static final String SENT_BACK = "taken back by the client's bank";

    /// Whether a client's bank took it back; nobody gave it.
    public boolean sentBack() {
        return elsewhere && reason.equals(SENT_BACK);
    }

    public NewRefund {
        parts = List.copyOf(parts);
        note = note.filter(text -> !text.isBlank());
        Bounds.text(id, 60);
        Bounds.text(reason, 120);
        Bounds.text(desk, 80);
        note.ifPresent(text -> Bounds.text(text, 300));
        var invoices = new HashSet<InvoiceKey>();
        var sum = credit.plus(surcharge).plus(tip);
        for (var part : parts) {
            if (!invoices.add(part.invoice())) {
                throw new IllegalArgumentException("an invoice twice");
            }
            sum = sum.plus(part.amount());
        }
        if (!amount.isPositive() || !sum.equals(amount)) {
            throw new IllegalArgumentException("the parts do not make the amount: " + amount + ", " + sum);
        }
        if (credit.isNegative() || surcharge.isNegative() || tip.isNegative()) {
            throw new IllegalArgumentException("an amount below zero");
        }
    }
}
