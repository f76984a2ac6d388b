package dev.tillbridge.pims.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked of a page, all in one call.
final class Asks {
    private Asks() {}

    static List<Surface.Ask> invoice(PageKind page) {
        var asks = fields(page);
        page.lines().ifPresent(rows -> asks.addAll(rows(rows)));
        page.payments().ifPresent(rows -> asks.addAll(rows(rows)));
        return asks;
    }

    static List<Surface.Ask> payments(PageKind page) {
        return page.payments().map(Asks::rows).orElse(List.of());
    }

    static List<Surface.Ask> openInvoices(PageKind page) {
        var asks = fields(page);
        page.openInvoices().ifPresent(rows -> asks.addAll(rows(rows)));
        return asks;
    }

    static List<Surface.Ask> dayPayments(PageKind page) {
        var asks = fields(page);
        page.dayPayments().ifPresent(rows -> asks.addAll(rows(rows)));
        return asks;
    }

    /// The texts of a list, such as the payment types.
    static Surface.Ask options(String name, List<Locator> locators) {
        var ofOptions = locators.stream()
                .map(locator -> locator.part().equals("auto")
                        ? new Locator(
                                locator.css(),
                                locator.label(),
                                locator.column(),
                                locator.columns(),
                                locator.text(),
                                locator.frame(),
                                locator.hidden(),
                                "options")
                        : locator)
                .toList();
        return new Surface.Ask(name, ofOptions, Optional.empty(), false);
    }

    private static List<Surface.Ask> fields(PageKind page) {
        var asks = new ArrayList<Surface.Ask>();
        page.fields()
                .forEach((name, field) ->
                        asks.add(new Surface.Ask(name, field.locators(), Optional.empty(), field.optional())));
        return asks;
    }

    private static List<Surface.Ask> rows(Rows rows) {
        var asks = new ArrayList<Surface.Ask>();
        asks.add(new Surface.Ask(rows.name() + ".*", List.of(), Optional.of(rows.row()), false));
        if (!rows.noneWhen().isEmpty()) {
            asks.add(new Surface.Ask(rows.name() + ".none", rows.noneWhen(), Optional.empty(), true));
        }
        if (!rows.moreWhen().isEmpty()) {
            asks.add(new Surface.Ask(rows.name() + ".more", rows.moreWhen(), Optional.empty(), true));
        }
        rows.fields()
                .forEach((name, field) -> asks.add(new Surface.Ask(
                        rows.name() + "." + name, field.locators(), Optional.of(rows.row()), field.optional())));
        return asks;
    }
}
