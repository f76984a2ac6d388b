package dev.tillbridge.payment;

import dev.tillbridge.store.Tx;

/// Takes in what happened to the objects of one kind. Called by one thread at a time, and for the same object
/// as often as there are hints: it looks at the object itself, and a second time changes nothing.
public interface HappeningHandler {
    /// The kind of object, in the processor's word ([Happening#kind]).
    String kind();

    /// Called outside any transaction; may ask the processor. What it throws counts as [Handled.Cannot].
    Handled handle(String account, Happening hint);

    /// Hints may be missing: has everything of this kind looked at that is not final. Asks nobody itself.
    void lookAtAll(Tx tx, String account);
}
