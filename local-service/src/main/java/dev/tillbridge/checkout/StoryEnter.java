package dev.tillbridge.checkout;

import java.util.List;

/// What a person enters in the PIMS by hand.
public record StoryEnter(String postingId, String invoiceNumber, List<Field> fields) {
    /// A field to copy.
    public record Field(String label, String value) {}

    public StoryEnter {
        fields = List.copyOf(fields);
    }
}
