package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where something stands on a page. Exactly one of `css`, `label`, `column` and `columns` is given; what they
/// find is told in `PROFILES.md`.
///
/// @param css a CSS selector, searched through open shadow roots
/// @param label the visible text of the label, row heading or caption that belongs to the wanted thing, or of the
///     button or link itself
/// @param column within a table row: the cell under the column heading of this text
/// @param columns the rows of the one visible table that has all these column headings; empty when not used
/// @param text only elements whose visible text is this (literal, `*` for anything), or null
/// @param frame a CSS selector of the frame to search in, or null for the page itself
/// @param hidden whether elements that cannot be seen count too (a tab of the page that is not open); there must
/// still
///     be exactly one
/// @param part `text` (visible text), `value` (the form property), `checked`, `options`, or `attribute:NAME`
public record Locator(
        @Nullable String css,
        @Nullable String label,
        @Nullable String column,
        List<String> columns,
        @Nullable String text,
        @Nullable String frame,
        boolean hidden,
        String part) {
    public Locator {
        columns = List.copyOf(columns);
    }
}
