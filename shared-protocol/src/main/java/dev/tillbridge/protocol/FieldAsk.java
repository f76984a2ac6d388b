package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field to read: locators are tried in order, and one must match exactly one visible element.
///
/// @param row null for one value; else it finds the rows, and the locators are searched within each; without
/// locators
///     one empty text a row
/// @param optional whether nothing found is no fault (no text then, and in rows an empty one)
public record FieldAsk(
        String name, List<Locator> locators, @Nullable Locator row, boolean optional) {
    public FieldAsk {
        locators = List.copyOf(locators);
    }
}
