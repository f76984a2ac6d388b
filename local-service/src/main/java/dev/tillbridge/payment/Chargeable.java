package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import dev.tillbridge.store.View;
import java.time.Instant;

/// What may be charged on an invoice: what is due, less our own money that the reading cannot show yet.
final class Chargeable {
    private Chargeable() {}

    /// The rest that may be charged.
    ///
    /// @param except an attempt that is not counted (a payment that is itself being checked); empty for none
    static Money of(View view, InvoiceKey invoice, Money due, Instant readAt, String except) {
        var rest = due;
        for (var attempt : AttemptRows.ofInvoice(view, invoice)) {
            if (!attempt.id().equals(except)) {
                var ours = ours(attempt, invoice, readAt);
                if (ours.isPositive() && !ours.currency().equals(due.currency())) {
                    return Money.zero(due.currency());
                }
                rest = ours.isPositive() ? rest.minus(ours) : rest;
            }
        }
        return rest.isNegative() ? Money.zero(due.currency()) : rest;
    }

    private static Money ours(Attempt attempt, InvoiceKey invoice, Instant readAt) {
        var row = attempt.rows().stream()
                .filter(each -> each.invoice().equals(invoice))
                .findFirst()
                .orElseThrow();
        // A reading from before the one that showed our payment may still be without it.
        boolean shown = row.seenInPimsAt().map(at -> !at.isAfter(readAt)).orElse(false);
        return switch (attempt.state()) {
            case CREATED, SENT, AUTHORIZED, UNKNOWN -> row.asked().amount();
            // Where it is entered before it is sure, the reading has it taken off already.
            case PENDING ->
                shown ? Money.zero(row.captured().currency()) : row.asked().amount();
            case CAPTURED -> shown ? Money.zero(row.captured().currency()) : taken(attempt, row);
            case NOT_SENT, CANCELLED, DECLINED, VOIDED, EXPIRED, FAILED ->
                Money.zero(row.captured().currency());
        };
    }

    /// What differs from the asked stands on no invoice before a person has settled it; till then it counts as asked.
    private static Money taken(Attempt attempt, AttemptRow row) {
        return attempt.openDifference().isPresent() ? row.asked().amount() : row.kept();
    }
}
