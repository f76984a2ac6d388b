package dev.tillbridge.message;

/// How it was said. Stored, so never renamed.
public enum ConsentHow {
    /// The client told somebody of the practice.
    PERSON,
    /// The client texted it.
    REPLY,
    /// The provider has it on its own list.
    PROVIDER
}
