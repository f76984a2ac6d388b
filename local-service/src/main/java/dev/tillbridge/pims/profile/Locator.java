package dev.tillbridge.pims.profile;

import java.util.List;
import java.util.Optional;

/// Where something stands on a surface. Exactly one of the first four says what to look for; the rest narrows it.
///
/// @param hidden whether what cannot be seen counts too, such as a tab of the page that is not open
/// @param part what of it counts: `auto`, `text`, `value`, `checked`, `options` or `attribute:NAME`
public record Locator(
        Optional<String> css,
        Optional<String> label,
        Optional<String> column,
        List<String> columns,
        Optional<String> text,
        Optional<String> frame,
        boolean hidden,
        String part) {
    public Locator {
        columns = List.copyOf(columns);
        int kinds = (css.isPresent() ? 1 : 0)
                + (label.isPresent() ? 1 : 0)
                + (column.isPresent() ? 1 : 0)
                + (columns.isEmpty() ? 0 : 1);
        if (kinds != 1) {
            throw new IllegalArgumentException("a locator has exactly one of css, label, column and columns");
        }
    }

    /// As it is told to people.
    @Override
    public String toString() {
        var what = css.map(selector -> "css " + selector)
                .or(() -> label.map(words -> "label \"" + words + "\""))
                .or(() -> column.map(words -> "column \"" + words + "\""))
                .orElse("columns " + columns);
        return what + text.map(words -> " with text \"" + words + "\"").orElse("");
    }
}
