package dev.tillbridge.installation;

import dev.tillbridge.store.Tx;

/// Which other installations are our own: what they charged before they joined counts as ours.
public interface Kin {
    /// Another installation has come into this one. In the transaction that brings its history.
    ///
    /// @param by the person who moved it
    void joined(Tx tx, String installation, String by);

    /// It went out again, before anything of it was changed here.
    void left(Tx tx, String installation, String by);
}
