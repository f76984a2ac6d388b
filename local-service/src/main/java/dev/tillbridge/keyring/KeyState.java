package dev.tillbridge.keyring;

/// How a desk stands to the location's key.
public enum KeyState {
    /// It uses the newest.
    CURRENT,
    /// It has an older one, or none yet; the newest is on its way.
    BEHIND,
    /// It does not take the newest, and says why.
    REFUSED
}
