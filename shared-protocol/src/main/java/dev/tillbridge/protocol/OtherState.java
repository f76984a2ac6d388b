package dev.tillbridge.protocol;

/// How it stands with another installation on the processor account.
public enum OtherState {
    /// Nothing is charged here because of it.
    STOPS_CHARGING,
    /// Its database is joined with ours.
    JOINED,
    /// A person said that it is out of use.
    CUT_OVER
}
