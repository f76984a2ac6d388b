package dev.tillbridge.payment;

import java.time.Instant;

/// One kind of object at a processor that takes exactly one payment. Calls block; each has its own time limit, is made
/// outside any transaction, and never throws for what the processor or the network does: the answer says what is
/// certain. Implementations are thread-safe.
public interface Charges {
    /// Creates the object: after it nothing can have moved yet. The key is stored before the call.
    ProviderAnswer create(ChargeOrder order, String key);

    /// What is true now about the object.
    ProviderAnswer look(String reference);

    /// Looks for the object of an order by attempt and installation in its metadata, completely (lists, not an
    /// index that lags): an object of another installation is never the one, even under the same attempt id.
    /// [ProviderAnswer.Absent] is only said when the whole list since the given time was read.
    ProviderAnswer find(ChargeOrder order, Instant since);

    /// Ends the object so that it can never be paid, then reads it again: [ChargeStatus#CLOSED], or the money that
    /// was there first. Repeating it is harmless.
    ProviderAnswer makeFinal(String reference, String key);
}
