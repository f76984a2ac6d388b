package dev.tillbridge.pims.profile;

import dev.tillbridge.pims.PostingAbilities;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns a tree that meets the schema into a profile, and finds what a schema cannot: names of values that do not
/// exist,
/// pages that are not there, steps that contradict each other.
final class ProfileReader {
    private static final Set<String> INVOICE_VALUES = Set.of("origin", "id");
    private static final Set<String> LIST_VALUES = Set.of("origin", "id", "number", "client-id");
    private static final Set<String> DAY_VALUES = Set.of("origin", "day", "page");
    private static final Set<String> ENTRY_VALUES =
            Set.of("amount", "date", "payment-type", "employee", "reference", "id");

    private final List<ProfileFault> faults = new ArrayList<>();
    private final Part root;

    private ProfileReader(YamlTree tree) {
        this.root = Part.root(tree, faults);
    }

    static ProfileCheck read(YamlTree tree) {
        var reader = new ProfileReader(tree);
        var profile = reader.profile();
        return reader.faults.isEmpty() && profile.isPresent()
                ? new ProfileCheck.Good(profile.get())
                : new ProfileCheck.Bad(reader.faults);
    }

    private Optional<Profile> profile() {
        var formats = FieldReader.formats(root.child("formats"), Optional.empty());
        if (formats.isEmpty()) {
            return Optional.empty();
        }
        var pages = pages(formats.get());
        var invoice = pages.get(PageKind.INVOICE);
        if (invoice == null || !faults.isEmpty()) {
            return Optional.empty();
        }
        var payments = root.optional("payments").map(part -> paymentVisit(part, pages, invoice));
        var posting = root.optional("posting").map(part -> posting(part, formats.get(), pages));
        var fresh = fresh(root.child("fresh"), invoice);
        var openInvoices = root.optional("open-invoices").map(part -> listVisit(part, pages, invoice));
        var day = root.optional(DayReader.LIST).map(part -> dayList(part, pages, invoice));
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Profile(
                root.text("profile"),
                root.text("version"),
                root.text("pims"),
                root.text("name"),
                root.optionalText("invoice-word").orElse("invoice"),
                root.texts("origins").stream().map(Origin::new).toList(),
                formats.get(),
                pages,
                fresh,
                payments,
                openInvoices,
                day,
                posting));
    }

    private Map<String, PageKind> pages(Formats formats) {
        var pages = new LinkedHashMap<String, PageKind>();
        var part = root.child("pages");
        for (var kind : part.names()) {
            PageReader.page(kind, part.child(kind), formats).ifPresent(page -> pages.put(kind, page));
        }
        pages.values().forEach(page -> checkRowButtons(part.child(page.kind()), page, pages.get(PageKind.INVOICE)));
        return Collections.unmodifiableMap(pages);
    }

    /// A press in a row opens the invoice's own page, so its address must follow from the row and the list's page.
    private static void checkRowButtons(Part part, PageKind page, @Nullable PageKind invoice) {
        if (page.rowButtons().isEmpty() || invoice == null) {
            return;
        }
        var known = new LinkedHashSet<>(page.address().names());
        known.add("id");
        var names = invoice.address().names();
        if (!names.contains("id") || !known.containsAll(names)) {
            part.child("row-buttons")
                    .fault("the invoice page's address must have {id}, and no word besides that this page's lacks");
        }
    }

    private Fresh fresh(Part part, PageKind invoice) {
        var steps = StepReader.looks(part.children("steps"));
        if (part.text("in").equals("this-page")) {
            if (steps.isEmpty()) {
                part.fault("reading fresh on the same page needs steps that load it again");
            }
            return new Fresh.ThisPage(steps);
        }
        var address = template(part, "address", names(invoice, INVOICE_VALUES));
        return new Fresh.OwnTab(new Visit(
                address, PageKind.INVOICE, steps, part.number("seconds").orElse(Visit.DEFAULT_SECONDS)));
    }

    private Visit listVisit(Part part, Map<String, PageKind> pages, PageKind invoice) {
        needs(part, pages, "open-invoices", PageKind::openInvoices);
        if (!invoice.address().names().contains("id")) {
            part.fault("the invoice page's address has no {id}, so other invoices cannot be opened");
        }
        if (invoice.clientWithoutId()) {
            part.fault("a client without an id cannot be matched with a list");
        }
        return visit(part, invoice);
    }

    private Visit paymentVisit(Part part, Map<String, PageKind> pages, PageKind invoice) {
        needs(part, pages, "payments", PageKind::payments);
        return visit(part, invoice);
    }

    private DayList dayList(Part part, Map<String, PageKind> pages, PageKind invoice) {
        needs(part, pages, DayReader.LIST, PageKind::dayPayments);
        // A list of one invoice is none of a day.
        var known = new LinkedHashSet<>(names(invoice, DAY_VALUES));
        known.remove("id");
        var visit = visit(part, known);
        if (!visit.address().names().contains("day")) {
            part.child("address").fault("the address of a day's payments needs {day}");
        }
        Optional.ofNullable(pages.get(part.text("page")))
                .ifPresent(page -> page.dayPayments().ifPresent(rows -> checkDay(part, page, rows, visit)));
        part.optional("day-format").ifPresent(ProfileReader::checkFormat);
        return new DayList(
                visit,
                part.optionalText("day-format").orElse(DayList.DEFAULT_FORMAT),
                part.number("first-page").orElse(1),
                part.number("pages").orElse(DayList.DEFAULT_PAGES));
    }

    private static void checkFormat(Part part) {
        try {
            Objects.requireNonNull(DateText.write(LocalDate.EPOCH, part.text()));
        } catch (IllegalArgumentException wrong) {
            part.fault("\"" + part.text() + "\" is no date format");
        }
    }

    /// A list that cannot be told from another day's, or from a part of it, is not read.
    private static void checkDay(Part part, PageKind page, Rows rows, Visit visit) {
        var at = part.child("page");
        boolean byRows = rows.field("date").isPresent() && !rows.noneWhen().isEmpty();
        if (page.field("date").isEmpty() && !byRows) {
            at.fault("page \"" + page.kind() + "\" must show its day: a field date of the page,"
                    + " or date in the rows of day-payments and none-when");
        }
        if (Stream.of(page.field("date"), rows.field("date"), page.field("total"))
                .flatMap(Optional::stream)
                .anyMatch(Field::optional)) {
            at.fault("what proves a day's list, its date and total, cannot be optional");
        }
        if (rows.optional()) {
            at.fault("day-payments cannot be optional");
        }
        if (visit.address().names().contains("page") == rows.moreWhen().isEmpty()) {
            part.child("address").fault("{page} in the address and more-when in the list belong together");
        }
    }

    private static Visit visit(Part part, PageKind invoice) {
        return visit(part, names(invoice, LIST_VALUES));
    }

    private static Visit visit(Part part, Set<String> known) {
        return new Visit(
                template(part, "address", known),
                part.text("page"),
                StepReader.looks(part.children("steps")),
                part.number("seconds").orElse(Visit.DEFAULT_SECONDS));
    }

    private static void needs(
            Part part, Map<String, PageKind> pages, String list, Function<PageKind, Optional<Rows>> rows) {
        var page = part.text("page");
        if (Optional.ofNullable(pages.get(page)).flatMap(rows).isEmpty()) {
            part.child("page").fault("page \"" + page + "\" has no " + list);
        }
    }

    private Posting posting(Part part, Formats formats, Map<String, PageKind> pages) {
        var invoice = Objects.requireNonNull(pages.get(PageKind.INVOICE));
        var steps = StepReader.posting(part.children("steps"), ENTRY_VALUES);
        var open = part.child("open");
        if (!pages.containsKey(open.text("page"))) {
            open.child("page").fault("there is no page \"" + open.text("page") + "\"");
        }
        checkSteps(part, steps);
        boolean kept = part.text("reference").equals("kept");
        var abilities = new PostingAbilities(
                part.flag("payment"),
                part.flag("part"),
                kept,
                part.flag("needs-visible-page"),
                part.number("settle-seconds").orElse(0));
        var posting = new Posting(
                abilities,
                new Visit(
                        template(open, "address", names(invoice, INVOICE_VALUES)),
                        open.text("page"),
                        List.of(),
                        open.number("seconds").orElse(Visit.DEFAULT_SECONDS)),
                steps,
                part.optional("formats")
                        .flatMap(own -> FieldReader.formats(own, Optional.of(formats)))
                        .orElse(formats),
                part.number("deadline-seconds").orElse(Posting.DEFAULT_DEADLINE_SECONDS),
                FieldReader.locators(part.optional("payment-types")),
                FieldReader.locators(part.optional("employees")));
        if (kept && !posting.uses("reference")) {
            part.child("reference").fault("no step enters {reference}, so it cannot be kept");
        }
        var list = root.optional("payments")
                .flatMap(visit -> Optional.ofNullable(pages.get(visit.text("page"))))
                .orElse(invoice);
        if (kept && list.payments().flatMap(rows -> rows.field("reference")).isEmpty()) {
            part.child("reference")
                    .fault("the payments of page \"" + list.kind() + "\" have no field reference to find it again");
        }
        return posting;
    }

    private static void checkSteps(Part part, List<Step> steps) {
        var at = part.child("steps");
        if (steps.isEmpty()) {
            return;
        }
        if (steps.stream().noneMatch(Step::commits)) {
            at.fault(
                    "one press must say commits: true, so that it is known from when on the PIMS may hold the payment");
        }
        var last = steps.getLast().verb();
        if (last != Step.Verb.WAIT && last != Step.Verb.GONE) {
            at.fault("the last step must wait for what shows that the entry was taken (wait or gone)");
        }
    }

    private static Template template(Part part, String name, Set<String> known) {
        return StepReader.template(part, name, known).orElse(new Template(""));
    }

    private static Set<String> names(PageKind invoice, Set<String> more) {
        var names = new LinkedHashSet<>(more);
        names.addAll(invoice.address().names());
        return Collections.unmodifiableSet(names);
    }
}
