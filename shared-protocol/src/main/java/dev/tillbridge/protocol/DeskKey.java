package dev.tillbridge.protocol;

/// How a desk stands to the location's processor key.
public enum DeskKey {
    CURRENT,
    BEHIND,
    REFUSED
}
