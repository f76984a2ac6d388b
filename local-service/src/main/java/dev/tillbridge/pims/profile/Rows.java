package dev.tillbridge.pims.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list on a page: where its rows are and what stands in each.
///
/// @param noneWhen what shows that the list is empty, for a PIMS that then shows no table
/// @param moreWhen what shows that the list goes on on another page
/// @param optional whether a page may come without it
/// @param totalsWithTax for invoice lines: whether a row's total holds its tax
public record Rows(
        String name,
        Locator row,
        Map<String, Field> fields,
        List<Locator> noneWhen,
        List<Locator> moreWhen,
        boolean optional,
        boolean totalsWithTax) {
    public Rows {
        fields = Map.copyOf(fields);
        noneWhen = List.copyOf(noneWhen);
        moreWhen = List.copyOf(moreWhen);
    }

    Optional<Field> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }
}
