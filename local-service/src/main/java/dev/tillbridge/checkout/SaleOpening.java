package dev.tillbridge.checkout;

import dev.tillbridge.account.AccountGuard;
import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Ability;
import dev.tillbridge.payment.AskedRow;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.BankBlocks;
import dev.tillbridge.payment.CardUse;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.Facts;
import dev.tillbridge.payment.NewAttempt;
import dev.tillbridge.payment.Payer;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.SavedCards;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.pims.Patient;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Tx;
import dev.tillbridge.terminal.Lease;
import dev.tillbridge.terminal.Reader;
import dev.tillbridge.terminal.TerminalId;
import dev.tillbridge.terminal.Terminals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks an ask, reserves its invoices and its card reader, and begins the sale, all in one transaction.
class SaleOpening {
    private static final Duration PAGE_STANDS = Duration.ofMinutes(40);

    private final BankBlocks blocks = new BankBlocks();
    private final Clock clock;
    private final String installation;
    private final Activities activities;
    private final Payments payments;
    private final Terminals terminals;
    private final Postings postings;
    private final PaymentProvider provider;
    private final PimsConnector connector;
    private final Desk desk;
    private final AccountGuard accounts;
    private final Deeds deeds;
    private final SavedCards cards = new SavedCards();

    SaleOpening(
            Clock clock,
            String installation,
            Activities activities,
            Payments payments,
            Terminals terminals,
            Postings postings,
            PaymentProvider provider,
            PimsConnector connector,
            Desk desk,
            AccountGuard accounts,
            Deeds deeds) {
        this.clock = clock;
        this.installation = installation;
        this.activities = activities;
        this.payments = payments;
        this.terminals = terminals;
        this.postings = postings;
        this.provider = provider;
        this.connector = connector;
        this.desk = desk;
        this.accounts = accounts;
        this.deeds = deeds;
    }

    /// The processor account that will be charged; may ask the processor, so it is found before the transaction.
    /// Throws what stands in the way. Money that a person took comes into an account of its own, also in an outage.
    String account(WayToPay way) {
        if (way.noted()) {
            return noted(way);
        }
        try {
            var account = provider.account();
            if (account.isBlank()) {
                throw Problem.of(ProblemCode.PROCESSOR_OFFLINE).asException();
            }
            return account;
        } catch (ProblemException unreachable) {
            throw new ProblemException(Before.theCharge(unreachable.problem()), unreachable);
        }
    }

    private static String noted(WayToPay way) {
        return switch (way) {
            case CASH -> "cash";
            case CHECK -> "check";
            case FINANCING, OTHER_TERMINAL -> "outside";
            case CARD_READER, CARD_BY_PHONE, SAVED_CARD, PAYMENT_LINK, BANK_PAYMENT ->
                throw new IllegalArgumentException("not noted: " + way);
        };
    }

    void open(Tx tx, SaleAsk ask, Capture capture, String account) {
        begin(tx, reserve(tx, ask, capture, account));
    }

    /// Claims the invoices and the card reader for a payment.
    SaleRequest reserve(Tx tx, SaleAsk ask, Capture capture, String account) {
        if (!ask.pays().noted()) {
            accounts.check(tx, account, provider.live());
        }
        desk.refuseAlone(tx, provider.live());
        if (!isSetUp(tx, ask.pays())) {
            throw Problem.of(ProblemCode.WAY_NOT_SET_UP).asException();
        }
        var invoices = invoices(tx, ask, capture);
        checkBank(tx, ask, invoices);
        checkKept(ask, capture, invoices);
        if (filled(ask.secondReason()).isEmpty()) {
            for (var invoice : invoices) {
                accounts.lost(tx, invoice.number(), capture.client().name()).ifPresent(found -> {
                    throw found.asException();
                });
            }
        }
        var reader = reader(tx, ask);
        var person = desk.cashier(tx, ask.personId());
        if (ask.pays().noted()) {
            checkNoted(ask, invoices, person, desk.location(tx).financing());
        }
        var twice = desk.location(tx).duplicateWindow();
        var attempt = payments.open(tx, wanted(tx, ask, capture, invoices, person, account), twice);
        var takeAt = takeAt(tx, ask.pays());
        var use = cardUse(tx, ask, attempt);
        var sale = request(ask, capture, invoices, reader, attempt, takeAt, use, null);
        for (var invoice : sale.invoices()) {
            postings.missing(tx, SalePostings.wanted(sale, invoice, attempt, clock.instant()))
                    .ifPresent(problem -> {
                        throw problem.asException();
                    });
        }
        deeds.started(tx, sale, person);
        var refusal = reader.flatMap(each -> takeReader(tx, ask, each, person, sale));
        if (refusal.isPresent()) {
            payments.move(tx, attempt.id(), AttemptState.NOT_SENT, Facts.NONE);
        }
        return refusal.isPresent()
                ? request(ask, capture, invoices, reader, attempt, takeAt, use, refusal.get())
                : sale;
    }

    /// A card that the client let us keep is that client's alone. Where saved cards are hidden there is none.
    private @Nullable CardUse cardUse(Tx tx, SaleAsk ask, Attempt attempt) {
        var wanted = ask.card();
        if (wanted == null) {
            return null;
        }
        var location = desk.location(tx);
        if (wanted.use() == null) {
            if (!location.keepsCards()) {
                throw Problem.of(ProblemCode.CARDS_NOT_SAVED).asException();
            }
            return CardUse.keeping();
        }
        if (!location.showsCards()) {
            throw Problem.of(ProblemCode.CARD_REMOVED).asException();
        }
        var asked = attempt.asked();
        var card = cards.takeUp(tx, wanted.use(), asked.payer(), asked.account(), ask.activityId());
        return CardUse.charging(card.card());
    }

    /// Begins the sale that was reserved, in the same transaction.
    void begin(Tx tx, SaleRequest sale) {
        activities.start(tx, new ActivityId(sale.ask().activityId()), SalePlan.KIND, Json.tree(sale));
    }

    /// The card reader of the ask: there where the way to pay needs one, and only there.
    private Optional<Reader> reader(Tx tx, SaleAsk ask) {
        var wanted = Optional.ofNullable(ask.reader());
        if (wanted.isPresent() != needsReader(ask.pays())) {
            throw Problem.of(
                            ProblemCode.BAD_MESSAGE,
                            "why",
                            wanted.isPresent()
                                    ? "a card reader for a way to pay without one"
                                    : "no card reader for a payment on one")
                    .asException();
        }
        return wanted.map(id -> terminals.get(tx, new TerminalId(id)));
    }

    private boolean isSetUp(Tx tx, WayToPay way) {
        if (way == WayToPay.BANK_PAYMENT && !desk.location(tx).bankPayments()) {
            return false;
        }
        return way.needs().map(provider::can).orElseGet(() -> desk.location(tx).notes(way.name()));
    }

    /// No account outside the United States can be debited so, and none of a client who said that it was not allowed.
    private void checkBank(Tx tx, SaleAsk ask, List<SaleInvoice> invoices) {
        if (ask.pays() != WayToPay.BANK_PAYMENT) {
            return;
        }
        boolean dollars = invoices.stream()
                .allMatch(each -> each.part().currency().getCurrencyCode().equals("USD"));
        if (!dollars) {
            throw Problem.of(ProblemCode.BANK_ONLY_USD).asException();
        }
        var first = invoices.getFirst();
        blocks.of(tx, first.key().pims(), first.clientId()).ifPresent(block -> {
            throw new Problem(
                            ProblemCode.BANK_BLOCKED,
                            Map.of(
                                    "said", block.code(),
                                    "since", Detail.time(block.since()),
                                    "code",
                                            payments.attempt(tx, block.attemptId())
                                                    .code()
                                                    .value()))
                    .asException();
        });
    }

    /// A deposit belongs to a client whom the PIMS knows, and is what is left when the invoices are paid whole.
    private static void checkKept(SaleAsk ask, Capture capture, List<SaleInvoice> invoices) {
        var kept = ask.kept();
        if (kept == null) {
            return;
        }
        if (capture.typed() || capture.client().id().isBlank()) {
            throw Problem.of(ProblemCode.DEPOSIT_NEEDS_CLIENT).asException();
        }
        var currency = invoices.getFirst().part().currency();
        if (!kept.isPositive() || !kept.currency().equals(currency)) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "no amount to keep as a deposit")
                    .asException();
        }
        for (var invoice : invoices) {
            if (!invoice.part().equals(invoice.mayCharge())) {
                throw Problem.of(
                                ProblemCode.DEPOSIT_LEAVES_PART,
                                "invoice",
                                invoice.number(),
                                "due",
                                text(invoice.mayCharge()))
                        .asException();
            }
        }
    }

    /// Who says that money was taken says so by name.
    private static void checkNoted(
            SaleAsk ask, List<SaleInvoice> invoices, Optional<Person> person, List<String> financing) {
        if (person.isEmpty()) {
            throw Problem.of(ProblemCode.NOTED_NEEDS_PERSON).asException();
        }
        var amount =
                invoices.stream().map(SaleInvoice::part).reduce(Money::plus).orElseThrow();
        var rest = ask.kept();
        Noted.of(ask.noted()).check(ask.pays(), rest == null ? amount : amount.plus(rest), financing);
    }

    /// A page ends by itself even when we are gone for good; the processor makes none for less than half an hour.
    private @Nullable Instant until(WayToPay way) {
        return way == WayToPay.CARD_BY_PHONE ? clock.instant().plus(PAGE_STANDS).truncatedTo(ChronoUnit.SECONDS) : null;
    }

    /// Until when the money is held, where the clinic and the processor do that; by cards on the reader alone.
    private Optional<Instant> takeAt(Tx tx, WayToPay way) {
        return Optional.of(way)
                .filter(each -> each == WayToPay.CARD_READER && provider.can(Ability.MANUAL_CAPTURE))
                .flatMap(each -> desk.location(tx).takenBy(clock.instant()));
    }

    private static boolean needsReader(WayToPay way) {
        return switch (way) {
            case CARD_READER -> true;
            case CARD_BY_PHONE, SAVED_CARD, BANK_PAYMENT, PAYMENT_LINK, CASH, CHECK, FINANCING, OTHER_TERMINAL -> false;
        };
    }

    /// A reader in use is a payment of its own in the story, that ended before it began.
    private Optional<Problem> takeReader(Tx tx, SaleAsk ask, Reader reader, Optional<Person> person, SaleRequest sale) {
        var holder = new Lease.Holder(
                ask.activityId(),
                ask.desk(),
                person.map(Person::name),
                sale.invoices().getFirst().number());
        try {
            terminals.lease(tx, reader.id(), holder);
            terminals.sending(tx, reader.id(), ask.activityId());
            return Optional.empty();
        } catch (ProblemException busy) {
            return Optional.of(busy.problem());
        }
    }

    private List<SaleInvoice> invoices(Tx tx, SaleAsk ask, Capture capture) {
        var invoices = new ArrayList<SaleInvoice>();
        for (var row : ask.rows()) {
            var captured = capture.invoice(row.invoiceId())
                    .orElseThrow(() -> Problem.of(ProblemCode.CAPTURE_GONE).asException());
            var invoice = captured.reading().invoice();
            // The rest after our own money on it is all that may be charged: that is no part.
            var open = payments.chargeable(
                    tx, captured.key(), invoice.due(), captured.reading().readAt());
            check(ask, row, captured, open);
            invoices.add(new SaleInvoice(
                    captured.place(),
                    captured.key(),
                    invoice.number(),
                    invoice.client().id(),
                    captured.reading().digest(),
                    invoice.due(),
                    invoice.total(),
                    open,
                    row.amount(),
                    captured.reading().readAt(),
                    captured.listed(),
                    Stood.unmarked(captured.reading()),
                    abilities(capture, captured),
                    desk.practice(tx, captured.place())));
        }
        return invoices;
    }

    private PostingAbilities abilities(Capture capture, Captured captured) {
        return capture.typed()
                ? PostingAbilities.NONE
                : connector.abilities(captured.place().profile());
    }

    private static void check(SaleAsk ask, SaleAsk.Row row, Captured captured, Money open) {
        var reading = captured.reading();
        var due = reading.invoice().due();
        if (!reading.blocks().isEmpty()) {
            throw reading.blocks().getFirst().asException();
        }
        if (!row.amount().currency().equals(due.currency())) {
            throw Problem.of(
                            ProblemCode.TWO_CURRENCIES,
                            "invoice",
                            reading.invoice().number())
                    .asException();
        }
        if (!row.amount().isPositive()) {
            throw Problem.of(
                            ProblemCode.NOTHING_DUE,
                            "invoice",
                            reading.invoice().number())
                    .asException();
        }
        if (row.amount().compareTo(due) > 0) {
            throw new Problem(
                            ProblemCode.MORE_THAN_DUE,
                            Map.of(
                                    "asked", text(row.amount()),
                                    "due", text(due),
                                    "invoice", reading.invoice().number()))
                    .asException();
        }
        var reason = ask.partReason();
        if (row.amount().compareTo(open) < 0 && (reason == null || reason.isBlank())) {
            throw Problem.of(ProblemCode.PART_NEEDS_REASON).asException();
        }
    }

    private NewAttempt wanted(
            Tx tx, SaleAsk ask, Capture capture, List<SaleInvoice> invoices, Optional<Person> person, String account) {
        var client = capture.client();
        var shown = SaleReadings.of(capture, ask);
        LocalDate day = clock.instant().atZone(desk.location(tx).zone()).toLocalDate();
        return new NewAttempt(
                ask.activityId(),
                ask.activityId(),
                invoices.stream()
                        .map(each -> new AskedRow(each.key(), each.number(), each.part(), each.due(), each.readAt()))
                        .toList(),
                new Payer(invoices.getFirst().key().pims(), client.id(), client.name()),
                shown.readings().stream()
                        .flatMap(reading -> reading.invoice().patients().stream())
                        .map(Patient::name)
                        .distinct()
                        .limit(50)
                        .toList(),
                ask.pays(),
                account,
                Optional.ofNullable(ask.reader()),
                ask.desk(),
                person,
                !provider.live(),
                filled(ask.partReason()),
                filled(ask.secondReason()),
                Json.tree(invoices.stream().map(SaleInvoice::place).toList()),
                Json.tree(shown),
                day,
                Optional.ofNullable(ask.kept()));
    }

    private SaleRequest request(
            SaleAsk ask,
            Capture capture,
            List<SaleInvoice> invoices,
            Optional<Reader> reader,
            Attempt attempt,
            Optional<Instant> takeAt,
            @Nullable CardUse use,
            @Nullable Problem refusal) {
        var numbers =
                String.join(", ", invoices.stream().map(SaleInvoice::number).toList());
        var metadata = new HashMap<>(Map.of(
                "installation", installation,
                "activity", ask.activityId(),
                "attempt", attempt.id(),
                "code", attempt.code().value(),
                "invoices", numbers.length() > 400 ? numbers.substring(0, 400) : numbers));
        if (ask.link() != null) {
            metadata.put(LinkCharges.ORDERED, Long.toString(clock.instant().getEpochSecond()));
        }
        var description = capture.pims().invoiceWord() + " " + metadata.get("invoices") + ", "
                + attempt.code().asReference();
        // Less than asked is not held: the rest would be open until the money is taken.
        var order = new ChargeOrder(
                attempt.id(),
                attempt.requested(),
                description,
                metadata,
                provider.can(Ability.PARTIAL_APPROVAL) && ask.pays() == WayToPay.CARD_READER && takeAt.isEmpty(),
                until(ask.pays()),
                takeAt.orElse(null),
                use);
        return new SaleRequest(
                ask,
                attempt.id(),
                order,
                reader.map(Reader::id).orElse(null),
                reader.map(Reader::label).orElse(null),
                invoices,
                capture.typed(),
                attempt.asked().practice(),
                refusal);
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank());
    }

    private static String text(Money money) {
        return Detail.money(money.minorUnits(), money.currency().getCurrencyCode());
    }
}
