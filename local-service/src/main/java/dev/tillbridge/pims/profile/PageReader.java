package dev.tillbridge.pims.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the pages of a profile file.
final class PageReader {
    private PageReader() {}

    static Optional<PageKind> page(String kind, Part part, Formats formats) {
        var address = pattern(part.child("address"));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        var page = new PageKind(
                kind,
                address.get(),
                FieldReader.locators(part.optional("marker")),
                part.optional("invoice-id").map(given -> FieldReader.field("id", given, formats)),
                part.optional("button")
                        .map(given -> new Anchor(FieldReader.locators(given.optional("at")), given.text("place"))),
                rowButtons(part, formats),
                fields(part.optional("fields"), formats),
                part.text("status").equals("finalized"),
                part.flag("client-without-id"),
                rows("lines", part, formats),
                rows("payments", part, formats),
                rows("open-invoices", part, formats),
                rows(DayReader.LIST, part, formats));
        page.identity().ifPresent(field -> checkIdentity(part.child("invoice-id"), field));
        if (kind.equals(PageKind.INVOICE)) {
            checkInvoice(part, page);
        }
        return Optional.of(page);
    }

    static Optional<AddressPattern> pattern(Part part) {
        try {
            if (!part.text().startsWith("/")) {
                part.fault("an address pattern begins with / (what follows scheme, host and port)");
                return Optional.empty();
            }
            return Optional.of(new AddressPattern(part.text()));
        } catch (IllegalArgumentException wrong) {
            part.fault(String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private static Map<String, Field> fields(Optional<Part> part, Formats formats) {
        var fields = new LinkedHashMap<String, Field>();
        part.ifPresent(given ->
                given.names().forEach(name -> fields.put(name, FieldReader.field(name, given.child(name), formats))));
        return fields;
    }

    private static Optional<Rows> rows(String name, Part page, Formats formats) {
        return page.optional(name)
                .flatMap(part -> FieldReader.locator(part.child("row")).map(row -> {
                    var rows = new Rows(
                            name,
                            row,
                            fields(part.optional("fields"), formats),
                            FieldReader.locators(part.optional("none-when")),
                            FieldReader.locators(part.optional("more-when")),
                            part.flag("optional"),
                            part.text("totals").equals("with-tax"));
                    needs(part, rows, wanted(name));
                    if (!rows.moreWhen().isEmpty() && !name.equals(DayReader.LIST)) {
                        part.child("more-when").fault("only " + DayReader.LIST + " may have several pages");
                    }
                    return rows;
                }));
    }

    private static Optional<RowButtons> rowButtons(Part page, Formats formats) {
        return page.optional("row-buttons").flatMap(part -> {
            var identity = FieldReader.field("invoice-id", part.child("invoice-id"), formats);
            checkIdentity(part.child("invoice-id"), identity);
            var due = part.optional("due").map(each -> FieldReader.field("due", each, formats));
            due.ifPresent(field -> checkIdentity(part.child("due"), field));
            return FieldReader.locator(part.child("row"))
                    .map(row -> new RowButtons(
                            row,
                            identity,
                            due,
                            FieldReader.locators(part.optional("where")),
                            new Anchor(FieldReader.locators(part.optional("at")), part.text("place"))));
        });
    }

    private static List<String> wanted(String rows) {
        return switch (rows) {
            case "lines" -> List.of("description", "total");
            case "payments", DayReader.LIST -> List.of("amount");
            default -> List.of("id", "number", "due");
        };
    }

    private static void needs(Part part, Rows rows, List<String> names) {
        for (var name : names) {
            if (rows.field(name).isEmpty()) {
                part.fault(rows.name() + " need a field " + name);
            }
        }
    }

    /// What the page driver itself must be able to read.
    private static void checkIdentity(Part part, Field field) {
        long after = field.cuts().stream().filter(Cut.After.class::isInstance).count();
        long before = field.cuts().stream().filter(Cut.Before.class::isInstance).count();
        boolean inOrder = true;
        for (int at = 1; at < field.cuts().size(); at++) {
            inOrder &= rank(field.cuts().get(at - 1)) < rank(field.cuts().get(at));
        }
        if (after > 1 || before > 1 || !inOrder || field.cuts().stream().anyMatch(Cut.FromAddress.class::isInstance)) {
            part.fault(
                    "what the page itself reads is parsed by text-after, text-before and digits only, in this order");
        }
    }

    private static int rank(Cut cut) {
        return switch (cut) {
            case Cut.After unused -> 0;
            case Cut.Before unused -> 1;
            case Cut.Digits unused -> 2;
            case Cut.FromAddress unused -> 3;
        };
    }

    private static void checkInvoice(Part part, PageKind page) {
        if (page.identity().isEmpty() && !page.address().names().contains("id")) {
            part.fault("the invoice page needs an invoice-id, or {id} in its address");
        }
        for (var name : List.of("number", "client-name", "total")) {
            if (page.field(name).isEmpty()) {
                part.fault("the invoice page needs a field " + name);
            }
        }
        if (page.field("due").isEmpty() && page.field("paid").isEmpty()) {
            part.fault("the invoice page needs a field due or a field paid");
        }
        if (page.field("status").isEmpty() && !page.alwaysFinalized()) {
            part.fault("the invoice page needs a field status, or status: finalized when it shows no others");
        }
        if (page.field("client-id").isEmpty() && !page.clientWithoutId()) {
            part.fault("the invoice page needs a field client-id, or client-without-id: true when the PIMS shows none");
        }
    }
}
