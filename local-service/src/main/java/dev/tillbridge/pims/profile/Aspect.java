package dev.tillbridge.pims.profile;

import java.util.Optional;

/// What of an invoice two versions of a profile are compared in: its own page, or a list that stands on a page which is
/// opened for it.
public enum Aspect {
    INVOICE(""),
    PAYMENTS("payments"),
    OPEN_INVOICES("open-invoices"),
    DAY_PAYMENTS(DayReader.LIST);

    private final String list;

    Aspect(String list) {
        this.list = list;
    }

    /// What profiles call the list.
    String list() {
        return list;
    }

    /// How a version comes to the list's page; empty for the invoice's own page, and where it knows no such list.
    Optional<Visit> visit(Profile profile) {
        return switch (this) {
            case INVOICE -> Optional.empty();
            case PAYMENTS -> profile.payments();
            case OPEN_INVOICES -> profile.openInvoices();
            case DAY_PAYMENTS -> profile.dayPayments().map(DayList::visit);
        };
    }

    Optional<Rows> rows(PageKind page) {
        return switch (this) {
            case INVOICE -> Optional.empty();
            case PAYMENTS -> page.payments();
            case OPEN_INVOICES -> page.openInvoices();
            case DAY_PAYMENTS -> page.dayPayments();
        };
    }

    /// What a version reads of it, as in a reading that counts; empty where it does not know such a list.
    Optional<Surface.Version> asked(Profile profile) {
        return (this == INVOICE
                        ? Optional.of(profile.invoicePage())
                        : visit(profile).flatMap(visit -> profile.page(visit.page())))
                .map(page -> new Surface.Version(
                        profile,
                        page.kind(),
                        switch (this) {
                            case INVOICE -> Asks.invoice(page);
                            case PAYMENTS -> Asks.payments(page);
                            case OPEN_INVOICES -> Asks.openInvoices(page);
                            case DAY_PAYMENTS -> Asks.dayPayments(page);
                        }));
    }
}
