package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one kind of page is recognised.
///
/// @param kind `invoice`, `client`, `list`, `payment`, `sign-in`, …
/// @param address pattern of what follows the origin: literal text, `*` for anything, `{name}` for one word;
/// `{id}` is
///     the invoice's id; without `?` or `#` in it the query or fragment does not matter
/// @param marker must be found besides; locators tried in order
/// @param identity null: the invoice's id is the address's `{id}`, or the page is not about one invoice
/// @param anchor null: no button on this page
/// @param rows null: no buttons in rows of a list
public record PageShape(
        String kind,
        String address,
        List<Locator> marker,
        @Nullable PageIdentity identity,
        @Nullable PageAnchor anchor,
        @Nullable PageRows rows) {
    public PageShape {
        marker = List.copyOf(marker);
    }
}
