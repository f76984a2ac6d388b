package dev.tillbridge.payment;

import java.util.Optional;

/// Charges cards that the processor keeps, while the client is not there. A charge is created unconfirmed, its id
/// stored, and only then confirmed.
public interface SavedCardProvider extends Charges {
    /// The account whose cards it keeps, as far as that is known without asking.
    Optional<String> account();

    /// Takes the money. Known: it was answered, also where the bank refused for now; [ProviderAnswer.NotDone] says
    /// that this confirming certainly took nothing, which does not yet make the charge final.
    ProviderAnswer confirm(String reference, String key);

    /// Has the processor forget the card, for good. Repeating it is harmless.
    CardAnswer forget(KeptCard card, String key);

    /// How the card stands there now.
    CardAnswer card(KeptCard card);
}
