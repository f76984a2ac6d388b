package dev.tillbridge.pims.profile;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What one version of a profile tells of an invoice's page, field by field; a column of a list has one entry a
/// row.
final class Told {
    private final Map<String, List<Said>> fields = new LinkedHashMap<>();
    private final Profile profile;
    private final PageKind page;

    private Told(Profile profile, PageKind page) {
        this.profile = profile;
        this.page = page;
    }

    static Map<String, List<Said>> of(Profile profile, Surface.Seen seen) {
        var told = new Told(profile, profile.invoicePage());
        told.recognised(seen);
        if (seen.values().fault().isEmpty()) {
            told.read(seen);
        }
        return told.fields;
    }

    /// What it tells of a list that it opens a page for: how it comes there, whether it knows the page, whose list it
    /// is,
    /// and the rows.
    static Map<String, List<Said>> list(Profile profile, Aspect aspect, Surface.Seen seen) {
        var visit = aspect.visit(profile).orElseThrow();
        var told = new Told(profile, profile.page(visit.page()).orElseThrow());
        told.list(visit, aspect, seen);
        return told.fields;
    }

    private void list(Visit visit, Aspect aspect, Surface.Seen seen) {
        var steps = visit.steps().stream().map(Run::name).toList();
        put(aspect.list() + ".address", Said.text(visit.address().text() + (steps.isEmpty() ? "" : " " + steps)));
        var fault = seen.values().fault();
        put(
                aspect.list() + ".page",
                fault.map(why -> Said.not(Faults.field(profile, page.kind(), "marker", why)))
                        .orElseGet(() -> Said.text("+")));
        if (fault.isPresent()) {
            return;
        }
        var answers = new Answers(profile, page.kind(), seen.values());
        if (aspect == Aspect.OPEN_INVOICES) {
            page.field("client-id")
                    .ifPresent(field -> put(aspect.list() + ".client", said(() -> text(answers, field))));
        }
        if (aspect == Aspect.DAY_PAYMENTS) {
            page.fields().forEach((name, field) -> put(aspect.list() + "." + name, said(() -> text(answers, field))));
        }
        aspect.rows(page).ifPresent(rows -> rows(answers, rows));
    }

    private void recognised(Surface.Seen seen) {
        var fault = seen.values().fault();
        if (fault.isPresent()) {
            put("page", Said.not(Faults.field(profile, page.kind(), "marker", fault.get())));
            return;
        }
        put("page", Said.text(seen.pageKind().orElse("")));
        put("invoice-id", Said.text(seen.invoiceId().orElse("")));
        if (page.button().isPresent()) {
            put(
                    "button",
                    seen.button()
                            .map(why -> Said.not(Faults.field(profile, page.kind(), "button", why)))
                            .orElseGet(() -> Said.text("+")));
        }
    }

    private void read(Surface.Seen seen) {
        var answers = new Answers(profile, page.kind(), seen.values());
        page.fields().forEach((name, field) -> put(name, said(() -> text(answers, field))));
        workedOut(answers);
        page.lines().ifPresent(rows -> rows(answers, rows));
        page.payments().ifPresent(rows -> rows(answers, rows));
        put("charge", charge(seen));
    }

    /// What a reading has although the profile names no field of it.
    private void workedOut(Answers answers) {
        if (page.alwaysFinalized()) {
            fields.putIfAbsent("status", List.of(Said.text("finalized")));
        }
        if (page.clientWithoutId()) {
            fields.computeIfAbsent("client-id", any -> fields.get("client-name"));
        }
        fields.computeIfAbsent("due", any -> List.of(said(() -> difference(answers, "paid"))));
        fields.computeIfAbsent("paid", any -> List.of(said(() -> difference(answers, "due"))));
    }

    private String difference(Answers answers, String other) {
        var total = answers.money(page.field("total"));
        var less = answers.money(page.field(other));
        boolean known = total.isPresent()
                && less.isPresent()
                && total.get().currency().equals(less.get().currency());
        return known ? text(total.get().minus(less.get())) : "";
    }

    private void rows(Answers answers, Rows rows) {
        var counted = said(() -> answers.rows(rows).map(String::valueOf).orElse(""));
        put(rows.name(), counted);
        if (counted.problem() != null || counted.text().isEmpty()) {
            return;
        }
        int count = Integer.parseInt(counted.text());
        rows.fields().forEach((name, field) -> {
            var column = new ArrayList<Said>();
            for (int row = 0; row < count; row++) {
                int at = row;
                column.add(said(() -> cell(answers, rows, field, count, at)));
            }
            fields.put(rows.name() + "." + name, column);
        });
    }

    private static String cell(Answers answers, Rows rows, Field field, int count, int row) {
        var columns = new Columns(answers, rows, count);
        return switch (FieldKind.of(field.name())) {
            case MONEY -> columns.money(field.name(), row).map(Told::text).orElse("");
            case DATE -> columns.date(field.name(), row).map(String::valueOf).orElse("");
            case TEXT, QUANTITY, STATUS -> columns.text(field.name(), row).orElse("");
        };
    }

    private String text(Answers answers, Field field) {
        var wanted = Optional.of(field);
        return switch (FieldKind.of(field.name())) {
            case MONEY -> answers.money(wanted).map(Told::text).orElse("");
            case DATE -> answers.date(wanted).map(String::valueOf).orElse("");
            case STATUS -> status(answers, field);
            case TEXT, QUANTITY -> answers.text(wanted).orElse("");
        };
    }

    /// A word that the profile does not know stands as it is.
    private static String status(Answers answers, Field field) {
        var word = answers.text(Optional.of(field)).orElse("");
        return answers.status(field, word)
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .orElse("\"" + word + "\"");
    }

    /// Whether the invoice could be charged by this reading, and if not, the first reason.
    private Said charge(Surface.Seen seen) {
        try {
            var capture = new InvoiceReader(profile, page, seen.values())
                    .read(seen.invoiceId().orElse(""), false);
            var blocks = CaptureChecks.check(capture, Instant.EPOCH).blocks();
            return blocks.isEmpty() ? Said.text("+") : Said.not(blocks.getFirst());
        } catch (ProblemException unreadable) {
            return Said.not(unreadable.problem());
        }
    }

    private static Said said(Supplier<String> read) {
        try {
            return Said.text(read.get());
        } catch (ProblemException unreadable) {
            Problem problem = unreadable.problem();
            return Said.not(problem);
        }
    }

    private void put(String name, Said said) {
        fields.put(name, List.of(said));
    }

    private static String text(Money amount) {
        return MoneyText.write(amount, new Formats(amount.currency(), '.', ',', List.of())) + " "
                + amount.currency().getCurrencyCode();
    }
}
