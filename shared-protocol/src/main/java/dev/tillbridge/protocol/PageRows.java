package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of invoices on a page, whose rows get a button each.
///
/// @param row finds the rows
/// @param identity where a row names its invoice
/// @param due where a row shows what is due; without it every row may be paid
/// @param where only rows in which one of these finds something get a button; empty: all
/// @param anchor where the button goes within a row
public record PageRows(
        Locator row, PageIdentity identity, @Nullable PageIdentity due, List<Locator> where, PageAnchor anchor) {
    /// More rows than this of one page get no button.
    public static final int MOST = 200;

    public PageRows {
        where = List.copyOf(where);
    }
}
