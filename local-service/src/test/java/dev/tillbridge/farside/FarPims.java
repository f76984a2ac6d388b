package dev.tillbridge.farside;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Client;
import dev.tillbridge.pims.DayPayment;
import dev.tillbridge.pims.DayPayments;
import dev.tillbridge.pims.Entry;
import dev.tillbridge.pims.EntryResult;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.OpenInvoice;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.pims.PimsPayment;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.pims.PostingLists;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.pims.StepLog;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A practice program of our own making: keeps its invoices, counts what was entered, and misbehaves on demand.
public final class FarPims implements PimsConnector {
    private final Clock clock;
    private final Map<String, FarInvoice> invoices = new LinkedHashMap<>();
    private final Deque<Trouble> entryTroubles = new ArrayDeque<>();
    private Gate gate = Gate.OPEN;
    private PostingAbilities abilities = new PostingAbilities(true, true, true, false, 3);
    private Duration settles = Duration.ZERO;
    private boolean unreadable;
    private boolean shown = true;
    private boolean aside = true;
    private Instant exchanged = Instant.EPOCH;
    private boolean blindFromNextEntry;

    public FarPims(Clock clock) {
        this.clock = clock;
    }

    public void gate(Gate next) {
        gate = next;
    }

    /// While the next payment is entered, the description by which this PIMS is read is exchanged for one that
    /// sees no payment.
    public synchronized void blindFromNextEntry() {
        blindFromNextEntry = true;
    }

    @Override
    public synchronized boolean sameVersionSince(InvoicePlace place, Instant moment) {
        return exchanged.isBefore(moment);
    }

    public synchronized void invoice(String id, String clientId, Money total) {
        invoices.put(id, new FarInvoice(id, new Client(clientId, "Anna Okafor"), total));
    }

    /// The address that it shows of its client from now on.
    public synchronized void email(String id, @Nullable String email) {
        var invoice = get(id);
        invoice.client = new Client(invoice.client.id(), invoice.client.name(), email, null);
    }

    public synchronized void total(String id, Money total) {
        get(id).total = total;
    }

    public synchronized void client(String id, String clientId) {
        get(id).client = new Client(clientId, "Somebody Else");
    }

    public synchronized void status(String id, InvoiceStatus status) {
        get(id).status = status;
    }

    /// Somebody types a payment in by hand.
    public synchronized void typedByHand(String id, Money amount, String note) {
        add(id, amount, note);
    }

    public synchronized void forget(String id) {
        get(id).entries.clear();
    }

    public void abilities(PostingAbilities next) {
        abilities = next;
    }

    public void settlesAfter(Duration time) {
        settles = time;
    }

    /// Asks for a sign-in instead of showing anything.
    public void unreadable(boolean isUnreadable) {
        unreadable = isUnreadable;
    }

    /// Whether a person has the invoice on screen, without which this PIMS can be neither read nor written.
    public void shown(boolean isShown) {
        shown = isShown;
    }

    public synchronized void entryTrouble(Trouble trouble) {
        entryTroubles.add(trouble);
    }

    /// How many payments stand on the invoice.
    public synchronized int entries(String id) {
        return get(id).entries.size();
    }

    public synchronized int entries() {
        return invoices.values().stream()
                .mapToInt(invoice -> invoice.entries.size())
                .sum();
    }

    public synchronized Money due(String id) {
        return get(id).reading(clock.instant(), true).invoice().due();
    }

    public synchronized String reference(String id) {
        return get(id).entries.getLast().payment().reference().orElse("");
    }

    public static InvoicePlace place(String id) {
        return new InvoicePlace("far-v1", id, "https://far.test/invoice/" + id, null, null);
    }

    @Override
    public PostingAbilities abilities(String profile) {
        return abilities;
    }

    @Override
    public Reading read(InvoicePlace place) {
        return gate.look("read", () -> reading(place));
    }

    @Override
    public Reading readFresh(InvoicePlace place) {
        return gate.look("read-fresh", () -> reading(place));
    }

    @Override
    public boolean readsAside(InvoicePlace place) {
        return aside && place.profile().equals("far-v1");
    }

    /// Whether a fresh reading has a page of its own.
    public void aside(boolean ownPage) {
        aside = ownPage;
    }

    private synchronized Reading reading(InvoicePlace place) {
        if (unreadable) {
            throw Problem.of(ProblemCode.NOT_FOUND, "what", "the invoice's page")
                    .asException();
        }
        if (!shown) {
            throw Problem.of(ProblemCode.INVOICE_PAGE_NOT_SHOWN, "pims", "Far Vet", "invoice", place.invoiceId())
                    .asException();
        }
        return get(place.invoiceId()).reading(clock.instant(), abilities.storesReference());
    }

    @Override
    public synchronized List<OpenInvoice> openInvoices(InvoicePlace place) {
        return invoices.keySet().stream()
                .map(id -> new OpenInvoice(place(id), reading(place(id))))
                .filter(open -> open.reading().blocks().isEmpty())
                .toList();
    }

    @Override
    public EntryResult enter(InvoicePlace place, Entry entry, StepLog log) {
        return gate.effect("enter", () -> entered(place, entry, log));
    }

    private synchronized EntryResult entered(InvoicePlace place, Entry entry, StepLog log) {
        if (blindFromNextEntry) {
            exchanged = clock.instant();
            settles = Duration.ofDays(1_000);
        }
        var trouble = Optional.ofNullable(entryTroubles.poll());
        if (trouble.isEmpty()) {
            log.step("typed the amount");
            add(place.invoiceId(), entry.amount(), entry.reference());
            return new EntryResult.StepsDone();
        }
        var problem = Problem.of(ProblemCode.NOT_FOUND, "what", "the button");
        return switch (trouble.get()) {
            case REFUSED, BUSY -> new EntryResult.NotEntered(problem);
            case LOST_BEFORE, LATE -> new EntryResult.MayBeEntered(problem);
            case LOST_AFTER -> {
                add(place.invoiceId(), entry.amount(), entry.reference());
                yield new EntryResult.MayBeEntered(problem);
            }
        };
    }

    private void add(String id, Money amount, String note) {
        var payment = new PimsPayment(Optional.empty(), amount, Optional.of("Visa"), Optional.of(note));
        get(id).entries.add(new FarInvoice.FarEntry(payment, clock.instant().plus(settles)));
    }

    @Override
    public synchronized Optional<DayPayments> paymentsOn(InvoicePlace place, LocalDate day) {
        var found = new ArrayList<DayPayment>();
        for (var invoice : invoices.values()) {
            invoice.entries.stream()
                    .filter(entry -> !entry.visibleFrom().isAfter(clock.instant()))
                    .filter(entry -> LocalDate.ofInstant(entry.visibleFrom(), ZoneOffset.UTC)
                            .equals(day))
                    .map(FarInvoice.FarEntry::payment)
                    .map(payment -> new DayPayment(
                            payment.amount(),
                            payment.type(),
                            Optional.empty(),
                            payment.reference(),
                            Optional.of(invoice.id),
                            Optional.of(invoice.client.name())))
                    .forEach(found::add);
        }
        return Optional.of(new DayPayments(day, clock.instant(), found));
    }

    @Override
    public PostingLists postingLists(InvoicePlace place) {
        return new PostingLists(List.of("Visa", "Cash"), List.of("Ann"));
    }

    private FarInvoice get(String id) {
        return Optional.ofNullable(invoices.get(id))
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", id).asException());
    }
}
