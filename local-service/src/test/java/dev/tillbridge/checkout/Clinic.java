package dev.tillbridge.checkout;

import dev.tillbridge.account.OtherInstallations;
import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Backoff;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.activity.Plans;
import dev.tillbridge.activity.Runner;
import dev.tillbridge.activity.RunnerSettings;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionItem;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.dayend.DayEndRoom;
import dev.tillbridge.farside.FarBalance;
import dev.tillbridge.farside.FarMail;
import dev.tillbridge.farside.FarPims;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.giveback.GiveBackAttention;
import dev.tillbridge.giveback.GiveBackRoom;
import dev.tillbridge.location.Locations;
import dev.tillbridge.location.Surroundings;
import dev.tillbridge.message.Letters;
import dev.tillbridge.message.MessageRoom;
import dev.tillbridge.message.Messages;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.PostingAttention;
import dev.tillbridge.posting.PostingRoom;
import dev.tillbridge.receipt.ReceiptIssues;
import dev.tillbridge.receipt.ReceiptMails;
import dev.tillbridge.store.Database;
import dev.tillbridge.terminal.Terminals;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The service of one clinic, wired from its real parts on a database, with its parties outside.
public final class Clinic {
    public final Database database;
    public final Outsiders outside;
    public final Ids ids = Ids.random();
    public final Events events;
    public final Activities activities;
    public final Payments payments;
    public final Refunds refunds;
    public final Ledger ledger;
    public final Terminals terminals;
    public final Attention attention;
    public final People people;
    public final Locations locations;
    public final Audit audit;
    public final OtherInstallations others;
    public final PostingRoom posting;
    public final CheckoutRoom room;
    public final GiveBackRoom giveBack;
    public final Runner runner;
    public final KeptResults kept;
    public final FarMail mail = new FarMail();
    public final ReceiptMails receiptMails;
    public final FarBalance balance = new FarBalance();
    public final DayEndRoom dayEnd;
    public final Plan messagePlan;
    private final Mutant mutant;

    public Clinic(Database database, Outsiders outside) {
        this(database, outside, Mutant.NONE);
    }

    public Clinic(Database database, Outsiders outside, Mutant mutant) {
        this(database, outside, mutant, "desk-1");
    }

    /// @param home the service, among those that share the database
    public Clinic(Database database, Outsiders outside, Mutant mutant, String home) {
        this(database, outside, mutant, home, KeptResults.none());
    }

    /// @param kept where results wait while the database is away
    public Clinic(Database database, Outsiders outside, Mutant mutant, String home, KeptResults kept) {
        this.kept = kept;
        this.database = database;
        this.outside = outside;
        this.mutant = mutant;
        var clock = outside.clock();
        this.events = new Events(clock);
        this.activities = new Activities(clock, database.shared() ? home : null);
        this.payments = new Payments(clock, new SecureRandom(), events);
        this.refunds = new Refunds(clock, events);
        this.ledger = new Ledger(clock, ids);
        this.terminals = new Terminals(clock, events);
        this.attention = new Attention(clock, ids, events);
        this.audit = new Audit(clock, home);
        this.people = new People(clock, ids, events, audit);
        this.others = new OtherInstallations(clock, events, attention, audit);
        this.locations = new Locations(clock, ids, events);
        this.posting = mutant.posting(this);
        this.room = mutant.checkout(this);
        this.giveBack = mutant.givingBack(this);
        this.receiptMails = room.mails();
        this.dayEnd =
                DayEndRoom.of(dayEndInside(new Messages(clock, ids, activities)), outside.pims(), balance, () -> true);
        var letters = new ArrayList<Letters>(mutant.letters(this));
        letters.addAll(List.of(receiptMails, dayEnd.mails()));
        this.messagePlan = MessageRoom.plan(database, clock, mail, letters);
        var plans = new ArrayList<Plan>(mutant.plans(this));
        room.forgetting().ifPresent(plans::add);
        plans.addAll(List.of(room.plan(), posting.plan(), giveBack.plan(), giveBack.foundPlan(), messagePlan));
        this.runner = new Runner(
                database,
                activities,
                Plans.of(plans.toArray(Plan[]::new)),
                new GiveBackAttention(new PostingAttention(attention), attention, payments, refunds),
                new RunnerSettings(home, 4, () -> true, kept),
                Backoff.exact(),
                clock,
                ids);
    }

    public CheckoutRoom.Inside inside() {
        return new CheckoutRoom.Inside(
                database,
                outside.clock(),
                ids,
                mutant.installation(),
                activities,
                payments,
                refunds,
                ledger,
                terminals,
                posting.postings(),
                posting.reversals(),
                attention,
                people,
                locations,
                others,
                audit,
                kept,
                new ReceiptIssues(outside.clock(), events),
                new Messages(outside.clock(), ids, activities),
                Runnable::run);
    }

    public DayEndRoom.Inside dayEndInside(Messages messages) {
        return new DayEndRoom.Inside(
                database,
                outside.clock(),
                ids,
                events,
                payments,
                refunds,
                posting.postings(),
                posting.reversals(),
                locations,
                messages,
                attention,
                audit);
    }

    public GiveBackRoom.Inside givingBackInside() {
        return new GiveBackRoom.Inside(
                database,
                outside.clock(),
                ids,
                mutant.installation(),
                activities,
                payments,
                refunds,
                ledger,
                posting.reversals(),
                attention,
                people,
                locations,
                audit);
    }

    public GiveBackRoom.Outside givingBackOutside() {
        return new GiveBackRoom.Outside(outside.processor(), outside.givingBack(), ReadDates::of);
    }

    public CheckoutRoom.Outside outsiders() {
        return new CheckoutRoom.Outside(
                outside.processor(),
                outside.reader(),
                outside.pages(),
                outside.pims(),
                place -> new PimsName("Far Vet", "invoice"),
                Optional.empty(),
                Optional.of(outside.cards()));
    }

    /// What an installer does once.
    public Clinic setUp() {
        var reader = mutant.reader(this);
        database.change(tx -> {
            locations.ensure(tx, new Surroundings(ZoneId.of("America/New_York"), Locale.US));
            locations.set(tx, "practice-pims", "https://far.test", "installer");
            locations.set(tx, "payment-type/farpims/CARD_READER/*", "Card", "installer");
            terminals.add(tx, reader, "Front desk");
        });
        room.accounts().look();
        return this;
    }

    public String person(String name, Role role, String pin) {
        var id = database.write(
                tx -> people.add(tx, name, role, Actor.named("installer")).id());
        people.pin(database, id, pin, Actor.named("installer"));
        return id;
    }

    /// Shows an invoice in the panel.
    public Capture show(String invoice) {
        return room.captures().show(FarPims.place(invoice));
    }

    /// An ask for all that is due on the invoice.
    public SaleAsk ask(String invoice) {
        var capture = show(invoice);
        var due = capture.first().reading().invoice().due();
        return ask(capture, List.of(new SaleAsk.Row(invoice, due)), null, null);
    }

    /// An ask for all that is due on the invoice, the card to be typed on a page of the processor.
    public SaleAsk byPhone(String invoice) {
        var ask = ask(invoice);
        return new SaleAsk(
                ask.activityId(),
                ask.captureId(),
                ask.rows(),
                null,
                ask.desk(),
                null,
                null,
                null,
                null,
                WayToPay.CARD_BY_PHONE,
                null);
    }

    /// An ask for all that is due on the invoice, from a saved card.
    public SaleAsk onFile(String invoice, String card) {
        return byPhone(invoice).with(new CardAsk(card, null));
    }

    /// An ask as [#byPhone]; the card is kept.
    public SaleAsk keeping(String invoice) {
        return byPhone(invoice).with(new CardAsk(null, "said yes on the phone"));
    }

    public SaleAsk askPart(String invoice, Money part) {
        return ask(show(invoice), List.of(new SaleAsk.Row(invoice, part)), "deposit", null);
    }

    public SaleAsk ask(
            Capture capture, List<SaleAsk.Row> rows, @Nullable String partReason, @Nullable String secondReason) {
        return new SaleAsk(
                ids.next(),
                capture.id(),
                rows,
                mutant.reader(this).id().value(),
                "Desk 1",
                null,
                partReason,
                secondReason);
    }

    /// Presses Charge.
    public String charge(SaleAsk ask) {
        return mutant.charge(this, ask);
    }

    public String charge(String invoice) {
        return charge(ask(invoice));
    }

    /// Lets everything that is due happen.
    public void run() {
        runner.runDue();
    }

    /// Lets time pass second by second, and everything happen that falls due.
    public void pass(Duration time) {
        run();
        for (long second = 0; second < time.toSeconds(); second++) {
            outside.clock().pass(Duration.ofSeconds(1));
            run();
        }
    }

    /// Lets a long time pass in one leap, then a minute more.
    public void leap(Duration time) {
        outside.clock().pass(time);
        pass(Duration.ofMinutes(1));
    }

    public Attempt attempt(String payment) {
        return database.read(view -> payments.byActivity(view, payment).getFirst());
    }

    public List<Posting> postings(String payment) {
        return database.read(view -> posting.postings().ofPayment(view, payment));
    }

    public Posting posting(String payment) {
        return postings(payment).getFirst();
    }

    public Journal journal(String payment) {
        return database.read(
                view -> activities.journal(view, new ActivityId(payment)).orElseThrow());
    }

    public List<AttentionKind> needsYou() {
        return new ArrayList<>(
                database.read(attention::list).stream().map(AttentionItem::kind).toList());
    }
}
