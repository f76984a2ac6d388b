package dev.tillbridge.account;

/// How it ended that another installation stopped us. Stored by name, never renamed.
public enum Ending {
    /// Its database is joined with ours: its charges are ours.
    JOINED,
    /// A person said that it is out of use.
    CUT_OVER
}
