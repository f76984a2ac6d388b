package dev.tillbridge.protocol;

import java.util.List;

/// One version of a profile, and the fields that it reads of the page.
///
/// @param pageKind what it must recognise the page as
public record TriedVersion(ProfileView profile, String pageKind, List<FieldAsk> fields) {
    public TriedVersion {
        fields = List.copyOf(fields);
    }
}
