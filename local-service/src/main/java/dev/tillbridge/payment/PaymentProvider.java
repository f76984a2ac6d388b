package dev.tillbridge.payment;

import java.time.Instant;
import java.util.function.BiPredicate;

/// Moves money and knows the truth about it. One per processor account. Its charges are created unconfirmed, to be
/// paid on a card reader.
public interface PaymentProvider extends Charges {
    /// The account's stable key for the ledger ("stripe:acct_1…"); known after the first contact.
    String account();

    /// Whether the key is a live key. Anything else is practice.
    boolean live();

    boolean can(Ability ability);

    /// Takes all that is held of a charge, then reads it again: [ChargeStatus#CAPTURED], or [ChargeStatus#CLOSED]
    /// where the hold was over. [ProviderAnswer.NotDone] where it is certainly held still.
    /// Repeating it takes nothing twice.
    ProviderAnswer take(String reference, String key);

    /// Which charges since then carry the ids of an installation or attempt that is not ours. Objects without such
    /// ids belong to other programs and are passed over. Bounded in pages and time.
    ///
    /// @param ours says of an installation's id and an attempt whether it is one of ours
    Strangers strangers(Instant since, BiPredicate<String, String> ours);
}
