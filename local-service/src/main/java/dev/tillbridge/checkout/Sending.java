package dev.tillbridge.checkout;

import dev.tillbridge.store.Tx;

/// Sends a payment link to a client by one kind of message. Safe for any number of threads.
public interface Sending {
    SendKind kindOfSending();

    /// Queues the message, in the transaction that it belongs to: it goes out once or not at all.
    ///
    /// @param reminder whether the client had one before
    void send(Tx tx, String payment, SendTo to, boolean reminder);
}
