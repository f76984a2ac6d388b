package dev.tillbridge.protocol;

/// Open an address in a tab of its own, never taking the focus, and wait until the profile recognises the page
/// kind there. The sign-in page ends the wait with [PageFault#SIGN_IN].
///
/// @param purpose `read` for a second, fresh load, `post` for entering a payment
public record PageOpen(String profile, String address, String pageKind, String purpose, int timeoutMillis) {}
