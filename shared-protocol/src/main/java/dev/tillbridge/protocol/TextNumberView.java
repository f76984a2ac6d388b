package dev.tillbridge.protocol;

import java.time.Instant;
import java.util.List;

/// What was ever said about texts to a number.
///
/// @param number as the whole world writes it
/// @param may whether texts may go there now
/// @param said newest first
public record TextNumberView(String number, boolean may, List<Said> said) {
    /// One thing that was said.
    ///
    /// @param kind AGREED, STOPPED, STARTED
    /// @param how PERSON, REPLY, PROVIDER
    /// @param by who of the practice noted it; empty where nobody did
    /// @param reason the client's wish in that person's words; empty elsewhere
    public record Said(String kind, String how, String by, String reason, Instant at) {}
}
