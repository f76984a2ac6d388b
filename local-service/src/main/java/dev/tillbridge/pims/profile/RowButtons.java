package dev.tillbridge.pims.profile;

import java.util.List;
import java.util.Optional;

/// Buttons beside the invoices of a list.
///
/// @param identity where a row names its invoice; cut as the page driver can cut it
/// @param due where a row shows what is due, cut likewise; a row in which nothing is has no Pay
/// @param where only rows in which one of these finds something; empty: all
public record RowButtons(Locator row, Field identity, Optional<Field> due, List<Locator> where, Anchor anchor) {
    public RowButtons {
        where = List.copyOf(where);
    }
}
