package dev.tillbridge.payment;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.Optional;

/// Clients who said to their bank that a debit was not allowed: none is sent any more until a named manager allows it
/// again. Every method works inside the caller's transaction. Safe for any number of threads.
public final class BankBlocks {
    /// Once for each payment.
    public void block(Tx tx, Attempt attempt, String code, Instant since) {
        BankBlockRows.insert(tx, attempt, code, since);
    }

    /// Why this client's bank accounts are not debited; empty where they are.
    public Optional<BankBlock> of(View view, String pims, String clientId) {
        return BankBlockRows.find(view, pims, clientId);
    }

    /// Allows it again; false where nothing was in the way.
    public boolean allow(Tx tx, Payer client, String by, String why, Instant at) {
        return BankBlockRows.end(tx, client.pims(), client.id(), by, why, at);
    }
}
