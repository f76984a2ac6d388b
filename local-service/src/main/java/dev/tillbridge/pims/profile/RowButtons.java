package dev.tillbridge.pims.profile;

import java.util.List;

/// Buttons beside the invoices of a list.
///
/// @param identity where a row names its invoice; cut as the page driver can cut it
/// @param where only rows in which one of these finds something; empty: all
public record RowButtons(Locator row, Field identity, List<Locator> where, Anchor anchor) {
    public RowButtons {
        where = List.copyOf(where);
    }
}
