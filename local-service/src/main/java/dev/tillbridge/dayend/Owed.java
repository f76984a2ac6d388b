package dev.tillbridge.dayend;

/// Whether the PIMS must show something of ours.
enum Owed {
    /// It is there, as far as we or a person know.
    THERE,
    /// It is still to get there.
    WAITS,
    /// It will never be there, and need not.
    NEVER
}
