package dev.tillbridge.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields as they stand on the page, read in one go.
///
/// @param invoiceId the invoice that the page is about, found as the profile says
/// @param visibility the tab's `visibilityState` while reading
/// @param fault null, or why nothing could be read; faults of single fields stand with the fields
public record PageValues(
        String page,
        String address,
        @Nullable String pageKind,
        @Nullable String invoiceId,
        List<FieldRaw> fields,
        Instant readAt,
        String visibility,
        @Nullable PageFault fault) {
    public PageValues {
        fields = List.copyOf(fields);
    }
}
