package dev.tillbridge.protocol;

import java.time.Instant;
import java.util.List;

/// The fields as they stand on the page.
///
/// @param visibility the tab's `visibilityState` while reading
public record PageValues(String page, String address, List<FieldRaw> fields, Instant readAt, String visibility) {}
