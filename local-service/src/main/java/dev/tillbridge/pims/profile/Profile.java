package dev.tillbridge.pims.profile;

import dev.tillbridge.pims.PostingAbilities;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A practice management system as data, checked. Immutable.
///
/// @param id names this profile ("demo-v1"); `pims` is the same in all profiles of one PIMS
/// @param name the PIMS's own name; `invoiceWord` its word for an invoice
/// @param origins patterns of scheme, host and port
/// @param payments the page that lists an invoice's payments when the invoice's own page does not
/// @param dayPayments how all payments of a day are listed
/// @param pages in the order of the file; the first that fits is the page's kind
public record Profile(
        String id,
        String version,
        String pims,
        String name,
        String invoiceWord,
        List<Origin> origins,
        Formats formats,
        Map<String, PageKind> pages,
        Fresh fresh,
        Optional<Visit> payments,
        Optional<Visit> openInvoices,
        Optional<DayList> dayPayments,
        Optional<Posting> posting) {
    public Profile {
        origins = List.copyOf(origins);
    }

    public PostingAbilities abilities() {
        return posting.map(Posting::abilities).orElse(PostingAbilities.NONE);
    }

    public PageKind invoicePage() {
        return page(PageKind.INVOICE).orElseThrow();
    }

    public Optional<PageKind> page(String kind) {
        return Optional.ofNullable(pages.get(kind));
    }

    /// Whether pages of this origin ("https://pims.example") belong to the PIMS.
    public boolean reads(String origin) {
        return origins.stream().anyMatch(pattern -> pattern.matches(origin));
    }
}
