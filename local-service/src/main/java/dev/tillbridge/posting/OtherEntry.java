package dev.tillbridge.posting;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.AttemptRow;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Another payment of ours on the same invoice.
///
/// @param there since when it is known to be in the PIMS
record OtherEntry(String reference, Money amount, Optional<Instant> there) {
    /// All others, those that a person ticked off as entered included.
    static List<OtherEntry> ticked(View view, Payments payments, String id, NewPosting asked) {
        return of(view, id, asked)
                .map(other -> entry(other, seenAt(view, payments, other).or(other::enteredAt)))
                .toList();
    }

    /// All others, where only a reading of the PIMS says that one is there.
    static List<OtherEntry> seen(View view, Payments payments, String id, NewPosting asked) {
        return of(view, id, asked)
                .map(other -> entry(other, seenAt(view, payments, other)))
                .toList();
    }

    private static Stream<Posting> of(View view, String id, NewPosting asked) {
        return PostingRows.ofInvoice(view, asked.invoice()).stream()
                .filter(other -> !other.id().equals(id));
    }

    private static OtherEntry entry(Posting other, Optional<Instant> there) {
        return new OtherEntry(other.asked().reference(), other.asked().amount(), there);
    }

    private static Optional<Instant> seenAt(View view, Payments payments, Posting other) {
        InvoiceKey invoice = other.asked().invoice();
        return payments.find(view, other.asked().attemptId()).stream()
                .flatMap(attempt -> attempt.rows().stream())
                .filter(row -> row.invoice().equals(invoice))
                .findFirst()
                .flatMap(AttemptRow::seenInPimsAt)
                .or(other::seenAt);
    }
}
