package dev.tillbridge.pims.profile;

import java.util.List;
import java.util.Optional;

/// By what a version of a profile tells one invoice from another. Two versions of the same naming read the same ids.
record Naming(AddressPattern address, Optional<At> identity, List<At> listed) {
    /// Where an id stands, and how it is cut.
    private record At(List<Locator> locators, List<Cut> cuts) {
        static At of(Field field) {
            return new At(field.locators(), field.cuts());
        }
    }

    static Naming of(Profile profile) {
        var page = profile.invoicePage();
        var listed = profile.openInvoices()
                .flatMap(visit -> profile.page(visit.page()))
                .flatMap(PageKind::openInvoices)
                .flatMap(rows -> rows.field("id"))
                .map(At::of);
        return new Naming(
                page.address(), page.identity().map(At::of), listed.stream().toList());
    }
}
