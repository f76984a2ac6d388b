package dev.tillbridge.protocol;

/// What a connected browser or program may do.
public enum Right {
    /// See payments, readers and states.
    READ,
    /// Start and stop charges.
    PAY,
    /// Look again, put into the PIMS, tick off, decide without proof (that one also needs a person's PIN).
    SETTLE,
    /// Change terminals, people, location, profiles, secrets, connected browsers.
    ADMIN
}
