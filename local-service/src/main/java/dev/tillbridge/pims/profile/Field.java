package dev.tillbridge.pims.profile;

import dev.tillbridge.pims.InvoiceStatus;
import java.util.List;
import java.util.Map;

/// Where a field stands and how it is read.
///
/// @param cuts applied in order before the field's own parser
/// @param words for a status: the PIMS's words (literal or `*`) and what they mean; tried in order
public record Field(
        String name,
        List<Locator> locators,
        List<Cut> cuts,
        Formats formats,
        boolean optional,
        Map<String, InvoiceStatus> words) {
    public Field {
        locators = List.copyOf(locators);
        cuts = List.copyOf(cuts);
    }
}
