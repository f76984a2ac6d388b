package dev.tillbridge.payment;

import java.time.Instant;
import java.util.function.BiPredicate;

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

    /// Looks for the object of an order by attempt and installation in its metadata, completely (lists, not an
    /// index that lags): an object of another installation is never the one, even under the same attempt id.
    /// [ProviderAnswer.Absent] is only said when the whole list since the given time was read.
    ProviderAnswer find(ChargeOrder order, Instant since);

    /// Which charges since then carry the ids of an installation or attempt that is not ours. Objects without such
    /// ids belong to other programs and are passed over. Bounded in pages and time.
    ///
    /// @param ours says of an installation's id and an attempt whether it is one of ours
    Strangers strangers(Instant since, BiPredicate<String, String> ours);

    /// Cancels the object so that it can never be paid, then reads it again: [ChargeStatus#CLOSED], or the money
    /// that was
    /// there first. Repeating it is harmless.
    ProviderAnswer makeFinal(String reference, String key);
}
