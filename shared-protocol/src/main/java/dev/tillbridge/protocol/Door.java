package dev.tillbridge.protocol;

/// The doors through which methods may be called.
public enum Door {
    /// The browser extension, paired.
    BRIDGE,
    /// Programs of the same operating-system user that can read the secret file.
    CONTROL
}
