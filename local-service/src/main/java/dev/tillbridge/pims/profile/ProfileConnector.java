package dev.tillbridge.pims.profile;

import static dev.tillbridge.problem.ProblemCode.INVOICE_PAGE_NOT_SHOWN;
import static dev.tillbridge.problem.ProblemCode.PIMS_TAKES_NO_ENTRY;
import static dev.tillbridge.problem.ProblemCode.PROFILE_UNKNOWN;

import dev.tillbridge.pims.DayPayments;
import dev.tillbridge.pims.Entry;
import dev.tillbridge.pims.EntryResult;
import dev.tillbridge.pims.Invoice;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.OpenInvoice;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.pims.PostingLists;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.pims.StepLog;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every PIMS that a profile describes, over whatever surface the profile is for. Thread-safe.
public final class ProfileConnector implements PimsConnector {
    private final InUse profiles;
    private final Surfaces surfaces;
    private final OpenPages pages;
    private final Clock clock;
    private final Along along;

    public ProfileConnector(InUse profiles, Surfaces surfaces, OpenPages pages, Clock clock) {
        this(profiles, surfaces, pages, clock, Along.NOBODY);
    }

    /// @param along looks at the page of each reading of an invoice, too
    public ProfileConnector(InUse profiles, Surfaces surfaces, OpenPages pages, Clock clock, Along along) {
        this.profiles = profiles;
        this.surfaces = surfaces;
        this.pages = pages;
        this.clock = clock;
        this.along = along;
    }

    @Override
    public PostingAbilities abilities(String profile) {
        return profiles.find(profile).map(Profile::abilities).orElse(PostingAbilities.NONE);
    }

    @Override
    public boolean sameVersionSince(InvoicePlace place, Instant moment) {
        return profiles.sameSince(place.profile(), moment);
    }

    @Override
    public Reading read(InvoicePlace place) {
        var profile = profile(place);
        var shown = shown(profile, place);
        var readAt = clock.instant();
        return CaptureChecks.check(capture(profile, shown.surface(), shown.page(), place, false), readAt);
    }

    @Override
    public Reading readFresh(InvoicePlace place) {
        // The moment before anything is asked for: the values stood there then or came later.
        var readAt = clock.instant();
        var profile = profile(place);
        return switch (profile.fresh()) {
            case Fresh.OwnTab own -> withPayments(profile, place, readAt, visited(profile, own.visit(), place));
            case Fresh.ThisPage again -> {
                var shown = shown(profile, place);
                new Run(profile, shown.surface()).look(shown.page(), Optional.of(place.invoiceId()), again.steps());
                var loaded = capture(profile, shown.surface(), shown.page(), place, true);
                yield withPayments(profile, place, readAt, loaded);
            }
        };
    }

    @Override
    public boolean readsAside(InvoicePlace place) {
        return profiles.find(place.profile())
                .filter(profile -> switch (profile.fresh()) {
                    case Fresh.OwnTab _ -> true;
                    case Fresh.ThisPage _ -> false;
                })
                .isPresent();
    }

    @Override
    public List<OpenInvoice> openInvoices(InvoicePlace place) {
        var profile = profile(place);
        if (profile.openInvoices().isEmpty()) {
            return List.of();
        }
        var visit = profile.openInvoices().get();
        var kind = profile.page(visit.page()).orElseThrow();
        var invoice = (isShown(place) ? read(place) : readFresh(place)).invoice();
        var words = words(profile, place, invoice);
        // As in a fresh reading: the moment before anything is asked for.
        var readAt = clock.instant();
        var values = listed(profile, place, Aspect.OPEN_INVOICES, visit, words, Asks.openInvoices(kind));
        return new OpenInvoiceReader(profile, kind, values).read(place, invoice.client(), readAt);
    }

    @Override
    public Optional<DayPayments> paymentsOn(InvoicePlace place, LocalDate day) {
        var profile = profile(place);
        return profile.dayPayments().map(list -> {
            var kind = profile.page(list.visit().page()).orElseThrow();
            var known = Places.words(profile, place);
            var readAt = clock.instant();
            var payments = new DayReader(profile, list)
                    .read(
                            day,
                            number -> listed(
                                    profile,
                                    place,
                                    Aspect.DAY_PAYMENTS,
                                    list.visit(),
                                    list.words(known, day, number),
                                    Asks.dayPayments(kind)));
            return new DayPayments(day, readAt, payments);
        });
    }

    /// A list on a page of its own.
    private Surface.Values listed(
            Profile profile,
            InvoicePlace place,
            Aspect aspect,
            Visit visit,
            Map<String, String> words,
            List<Surface.Ask> asks) {
        var surface = reaching(profile, place);
        return new Run(profile, surface)
                .visit(
                        visit,
                        words,
                        Optional.empty(),
                        asks,
                        (page, then) -> along.look(profile, surface, page, aspect, place.invoiceId(), then));
    }

    private static Map<String, String> words(Profile profile, InvoicePlace place, Invoice invoice) {
        var words = new HashMap<>(Places.words(profile, place));
        words.put("client-id", invoice.client().id());
        words.put("number", invoice.number());
        return words;
    }

    @Override
    public EntryResult enter(InvoicePlace place, Entry entry, StepLog log) {
        try {
            // What is begun by one version is done by it to the end, even if another one comes into use meanwhile.
            var profile = profiles.freshly(place.profile()).orElseThrow(() -> unknown(place));
            var posting = posting(profile, entry);
            var values = values(place, entry, posting);
            if (posting.abilities().needsVisiblePage()) {
                var shown = shown(profile, place);
                return new PostingRun(profile, shown.surface(), clock, log, entry, values).run(place, shown.page());
            }
            var surface = reaching(profile, place);
            var page = new Run(profile, surface)
                    .open(posting.open(), posting.open().address().address(Places.words(profile, place)), true);
            log.step("Opened " + profile.name() + " in a tab of our own");
            try {
                return new PostingRun(profile, surface, clock, log, entry, values).run(place, page);
            } finally {
                surface.close(page);
            }
        } catch (ProblemException notBegun) {
            // Everything that is thrown here is from before the first step; the run itself never throws.
            return new EntryResult.NotEntered(notBegun.problem());
        }
    }

    @Override
    public PostingLists postingLists(InvoicePlace place) {
        var profile = profile(place);
        var posting = profile.posting().orElseThrow(() -> noEntry(profile));
        var surface = reaching(profile, place);
        var run = new Run(profile, surface);
        var page = run.open(posting.open(), posting.open().address().address(Places.words(profile, place)), true);
        try {
            run.look(page, Optional.of(place.invoiceId()), leading(posting));
            return new PostingLists(
                    options(profile, surface, page, place, "payment-types", posting.paymentTypes()),
                    options(profile, surface, page, place, "employees", posting.employees()));
        } finally {
            surface.close(page);
        }
    }

    /// Presses and waits that lead to the form; nothing is entered by them.
    private static List<Step> leading(Posting posting) {
        return posting.steps().stream()
                .takeWhile(step -> !step.commits()
                        && switch (step.verb()) {
                            case PRESS, WAIT, GONE -> true;
                            case SET, CHOOSE, READ -> false;
                        })
                .toList();
    }

    private static List<String> options(
            Profile profile, Surface surface, String page, InvoicePlace place, String name, List<Locator> locators) {
        if (locators.isEmpty()) {
            return List.of();
        }
        var ask = List.of(Asks.options(name, locators));
        var values = Patience.look(
                Run.READING,
                () -> surface.read(profile, page, place.invoiceId(), ask, Run.READING),
                read -> hasText(read, name));
        var kind = profile.posting().orElseThrow().open().page();
        values.fault().ifPresent(fault -> {
            throw Faults.page(profile, kind, fault).asException();
        });
        var list = values.values().get(name);
        if (list == null || list.fault().isPresent()) {
            var fault = list == null ? Fault.NOT_FOUND : list.fault().orElseThrow();
            throw Faults.field(profile, kind, name, fault).asException();
        }
        return list.texts().stream()
                .map(Clean::text)
                .filter(text -> !isPlaceholder(text))
                .toList();
    }

    /// Lists are often filled only after their form is there.
    private static boolean hasText(Surface.Values values, String name) {
        var list = values.values().get(name);
        return list != null && list.texts().stream().anyMatch(text -> !isPlaceholder(Clean.text(text)));
    }

    /// "Choose...", "--" and nothing at all stand in many lists and name nothing.
    private static boolean isPlaceholder(String text) {
        return text.endsWith("...")
                || text.endsWith("\u2026")
                || text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private Capture visited(Profile profile, Visit visit, InvoicePlace place) {
        var surface = reaching(profile, place);
        var values = new Run(profile, surface)
                .visit(
                        visit,
                        Places.words(profile, place),
                        Optional.of(place.invoiceId()),
                        Asks.invoice(profile.invoicePage()),
                        (page, then) -> along.look(profile, surface, page, Aspect.INVOICE, place.invoiceId(), then));
        return capture(profile, place, values, true);
    }

    private Capture capture(Profile profile, Surface surface, String page, InvoicePlace place, boolean fresh) {
        var asks = Asks.invoice(profile.invoicePage());
        var values = surface.read(profile, page, place.invoiceId(), asks, Run.READING);
        along.look(profile, surface, page, Aspect.INVOICE, place.invoiceId(), () -> {});
        return capture(profile, place, values, fresh);
    }

    private static Capture capture(Profile profile, InvoicePlace place, Surface.Values values, boolean fresh) {
        boolean needPayments = fresh && profile.payments().isEmpty();
        return new InvoiceReader(profile, profile.invoicePage(), values).read(place.invoiceId(), needPayments);
    }

    /// Payments that another page lists are read after the invoice, so that none is missed in between.
    private Reading withPayments(Profile profile, InvoicePlace place, Instant readAt, Capture capture) {
        if (profile.payments().isEmpty()) {
            return CaptureChecks.check(capture, readAt);
        }
        var visit = profile.payments().get();
        var kind = profile.page(visit.page()).orElseThrow();
        var words = words(profile, place, capture.invoice());
        var values = listed(profile, place, Aspect.PAYMENTS, visit, words, Asks.payments(kind));
        var answers = new Answers(profile, kind.kind(), values);
        var payments = new PaymentReader(profile, kind, answers)
                .read(kind.payments().orElseThrow(), true)
                .orElseThrow();
        return CaptureChecks.check(capture.with(payments), readAt);
    }

    private static Map<String, String> values(InvoicePlace place, Entry entry, Posting posting) {
        return Map.of(
                "amount", MoneyText.write(entry.amount(), posting.formats()),
                "date", DateText.write(entry.date(), posting.formats()),
                "payment-type", entry.paymentType(),
                "employee", entry.employee(),
                "reference", entry.reference(),
                "id", place.invoiceId());
    }

    private static Posting posting(Profile profile, Entry entry) {
        return profile.posting()
                .filter(posting -> entry.part()
                        ? posting.abilities().part()
                        : posting.abilities().payment())
                .orElseThrow(() -> noEntry(profile));
    }

    private static ProblemException noEntry(Profile profile) {
        return Problem.of(PIMS_TAKES_NO_ENTRY, "pims", profile.name()).asException();
    }

    private Profile profile(InvoicePlace place) {
        return profiles.find(place.profile()).orElseThrow(() -> unknown(place));
    }

    private static ProblemException unknown(InvoicePlace place) {
        return Problem.of(PROFILE_UNKNOWN, "profile", place.profile()).asException();
    }

    private Surface reaching(Profile profile, InvoicePlace place) {
        return surfaces.reaching(profile, Optional.ofNullable(place.session()))
                .orElseThrow(() -> Faults.unreachable(profile).asException());
    }

    private boolean isShown(InvoicePlace place) {
        return place.session() != null
                && place.page() != null
                && surfaces.ofSession(place.session()).isPresent();
    }

    /// The page that a person has open: the one named, or any that shows this invoice.
    private ShownPage shown(Profile profile, InvoicePlace place) {
        var session = place.session();
        var page = place.page();
        if (session != null && page != null) {
            var surface = surfaces.ofSession(session);
            if (surface.isPresent()) {
                return new ShownPage(surface.get(), page);
            }
        }
        for (var open : pages.showing(profile.id(), place.invoiceId())) {
            var otherSession = open.session();
            var otherPage = open.page();
            var surface = otherSession == null ? Optional.<Surface>empty() : surfaces.ofSession(otherSession);
            if (surface.isPresent() && otherPage != null) {
                return new ShownPage(surface.get(), otherPage);
            }
        }
        throw Problem.of(INVOICE_PAGE_NOT_SHOWN, "pims", profile.name(), "invoice", place.invoiceId())
                .asException();
    }

    private record ShownPage(Surface surface, String page) {}
}
