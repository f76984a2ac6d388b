package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page is, and what stands on it, by one version of a profile.
///
/// @param pageKind null when it does not recognise the page
/// @param button why its Pay button would have no place; null when it has one, or wants none
/// @param fault why nothing was read
public record TriedPage(
        @Nullable String pageKind,
        @Nullable String invoiceId,
        @Nullable PageFault button,
        List<FieldRaw> fields,
        @Nullable PageFault fault) {
    public TriedPage {
        fields = List.copyOf(fields);
    }
}
