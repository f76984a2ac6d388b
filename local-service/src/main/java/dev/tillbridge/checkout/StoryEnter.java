package dev.tillbridge.checkout;

import java.util.List;

/// What a person enters in the PIMS by hand.
///
/// @param invoiceNumber empty for what goes on the client's account
/// @param kind whether it goes in, out, or in again after the money came back
public record StoryEnter(String postingId, Kind kind, String invoiceNumber, List<Field> fields) {
    /// Which way.
    public enum Kind {
        IN,
        OUT,
        AGAIN
    }

    /// A field to copy.
    public record Field(String label, String value) {}

    public StoryEnter {
        fields = List.copyOf(fields);
    }
}
