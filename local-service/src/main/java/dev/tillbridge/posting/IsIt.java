package dev.tillbridge.posting;

/// A person's answer to "Is this the payment?".
record IsIt(boolean yes, String person) {}
