package dev.tillbridge.protocol;

import java.util.List;

/// One version of a profile, and the fields that it reads of the page.
public record TriedVersion(ProfileView profile, List<FieldAsk> fields) {
    public TriedVersion {
        fields = List.copyOf(fields);
    }
}
