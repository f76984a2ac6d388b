package dev.tillbridge.payment;

import java.time.Instant;

/// Moves money and knows the truth about it. One per processor account. Calls block; each has its own time limit,
/// is made
/// outside any transaction, and never throws for what the processor or the network does: the answer says what is
/// certain.
/// Implementations are thread-safe.
public interface PaymentProvider {
    /// The account's stable key for the ledger ("stripe:acct_1…"); known after the first contact.
    String account();

    /// Whether the key is a live key. Anything else is practice.
    boolean live();

    boolean can(Ability ability);

    /// Creates the charge object, unconfirmed: after it nothing can have moved. The key is stored before the call.
    ProviderAnswer create(ChargeOrder order, String key);

    /// What is true now about the object.
    ProviderAnswer look(String reference);

    /// Looks for an object of ours by the attempt's id in its metadata, completely (lists, not an index that
    /// lags). [ProviderAnswer.Absent] is only said when the whole list since the given time was read.
    ProviderAnswer find(String attemptId, Instant since);

    /// Cancels the object so that it can never be paid, then reads it again: [ChargeStatus#CLOSED], or the money
    /// that was
    /// there first. Repeating it is harmless.
    ProviderAnswer makeFinal(String reference, String key);
}
