package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a page shows which invoice it is about, when its address does not say so.
///
/// @param after cut away up to and with this text, `before` from this text on; null: not
/// @param digits whether only the first run of digits counts
public record PageIdentity(
        List<Locator> locators,
        @Nullable String after,
        @Nullable String before,
        boolean digits) {
    public PageIdentity {
        locators = List.copyOf(locators);
    }
}
