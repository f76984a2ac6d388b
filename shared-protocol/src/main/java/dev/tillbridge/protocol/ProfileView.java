package dev.tillbridge.protocol;

import java.util.List;

/// A profile as the extension needs it: where it applies and how its pages are recognised. What is read and done
/// there comes with each call.
///
/// @param origins match patterns of the pages it reads
/// @param invoiceWord the PIMS's word for an invoice
public record ProfileView(
        String id,
        String pims,
        String pimsName,
        String invoiceWord,
        String version,
        List<String> origins,
        List<PageShape> pages) {
    public ProfileView {
        origins = List.copyOf(origins);
        pages = List.copyOf(pages);
    }
}
