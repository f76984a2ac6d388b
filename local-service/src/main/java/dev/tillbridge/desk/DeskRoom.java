package dev.tillbridge.desk;

import dev.tillbridge.bridge.AwaySource;
import dev.tillbridge.bridge.Bridge;
import dev.tillbridge.bridge.EventSource;
import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.checkout.AwayStories;
import java.util.function.Supplier;

/// The room, put together: the handlers of every method, and the journal as screens see it.
public final class DeskRoom {
    private final DeskParts parts;
    private final PaymentViews payments;
    private final InvoiceStates invoices;
    private final DeskViews desk;
    private final OpenPayments open;
    private final AwayViews away;

    private DeskRoom(
            DeskParts parts,
            PaymentViews payments,
            InvoiceStates invoices,
            DeskViews desk,
            OpenPayments open,
            AwayViews away) {
        this.parts = parts;
        this.payments = payments;
        this.invoices = invoices;
        this.desk = desk;
        this.open = open;
        this.away = away;
    }

    public static DeskRoom of(DeskParts parts) {
        var stories = new AwayStories(parts.clock());
        var payments = new PaymentViews(parts.database(), parts.checkout(), stories);
        var facts = new DeskViews.Facts(
                parts.payments(),
                parts.postings(),
                parts.terminals(),
                parts.attention(),
                parts.people(),
                parts.locations());
        var desk = new DeskViews(
                parts.database(), facts, payments, parts.setUp(), parts.practice(), parts.ways(), parts.internet());
        return new DeskRoom(
                parts,
                payments,
                new InvoiceStates(parts.database(), parts.checkout().marks(), parts.profiles()),
                desk,
                new OpenPayments(parts.database(), parts.payments()),
                new AwayViews(parts.database(), parts.meanwhile(), stories));
    }

    /// Whether a payment is open at any desk, as the screens know it.
    public boolean paymentOpen() {
        return open.any();
    }

    /// The journal for the bridge.
    public EventSource events() {
        return new DeskEvents(parts.database(), parts.feed(), payments, invoices, desk, parts.profileList(), open);
    }

    /// What browsers are told while the shared database is away.
    public AwaySource away() {
        return away;
    }

    /// Registers who answers which method.
    ///
    /// @param bridge made after its handlers
    public void register(Handlers handlers, Supplier<Bridge> bridge) {
        var database = parts.database();
        new SystemHandlers(parts.self(), desk, away, parts.kept()).addTo(handlers);
        var managers = new ManagerPin(database, parts.people());
        new PageHandlers(parts.profiles(), parts.pages(), invoices, database, parts.postings()).addTo(handlers);
        new ProfileHandlers(
                        database,
                        parts.profiles(),
                        parts.payments(),
                        parts.postings(),
                        parts.profileList(),
                        managers,
                        parts.audit())
                .addTo(handlers);
        new ShowHandlers(
                        parts.checkout().captures(),
                        parts.pages(),
                        new ShownViews(
                                database,
                                parts.payments(),
                                parts.postings(),
                                parts.pims(),
                                invoices,
                                parts.checkout().receipts(),
                                parts.setUp(),
                                new ShownCards(
                                        database,
                                        parts.clock(),
                                        parts.locations(),
                                        parts.checkout().cards())))
                .addTo(handlers);
        new CardHandlers(
                        database,
                        parts.clock(),
                        parts.locations(),
                        parts.checkout().cards())
                .addTo(handlers);
        new ChargeHandlers(parts.checkout().checkout(), parts.giveBack(), parts.links(), payments).addTo(handlers);
        new TextHandlers(database, parts.consents(), parts.locations(), parts.people(), parts.audit()).addTo(handlers);
        new LinkHandlers(
                        database,
                        parts.links(),
                        parts.checkout().captures(),
                        parts.people(),
                        parts.locations(),
                        payments)
                .addTo(handlers);
        new PaymentHandlers(database, parts.payments(), parts.attention(), payments).addTo(handlers);
        new ReceiptHandlers(
                        database,
                        parts.checkout().receipts(),
                        parts.receiptIssues(),
                        parts.receiptMails(),
                        parts.mailSender(),
                        parts.people(),
                        payments)
                .addTo(handlers);
        new PostingHandlers(database, parts.postings(), parts.reversals(), parts.people(), parts.audit(), payments)
                .addTo(handlers);
        new GiveBackHandlers(database, parts.giveBack(), parts.attention(), parts.people(), parts.audit(), payments)
                .addTo(handlers);
        new BankHandlers(database, parts.clock(), parts.payments(), parts.people(), parts.audit(), payments)
                .addTo(handlers);
        new ReaderHandlers(database, parts.terminals(), parts.devices(), parts.audit()).addTo(handlers);
        new PersonHandlers(database, parts.people()).addTo(handlers);
        new LocationHandlers(database, parts.locations(), parts.pims(), parts.pages(), parts.audit()).addTo(handlers);
        new OtherHandlers(
                        database,
                        parts.others(),
                        parts.checkout().accounts(),
                        parts.news(),
                        parts.people(),
                        parts.attention(),
                        parts.audit())
                .addTo(handlers);
        new DeskHandlers(
                        database,
                        parts.desks(),
                        parts.locations(),
                        managers,
                        parts.sharing(),
                        parts.keyring(),
                        parts.self())
                .addTo(handlers);
        new LocationMoves(database, parts.payments(), parts.sharing()).addTo(handlers);
        new KeptHandlers(database, parts.kept(), parts.attention(), parts.people(), parts.audit()).addTo(handlers);
        new MonthHandlers(database, parts.dayEnd(), parts.locations()).addTo(handlers);
        new DayHandlers(
                        database,
                        parts.dayEnd(),
                        new DayViews(database, parts.dayEnd(), parts.locations()),
                        parts.people(),
                        managers)
                .addTo(handlers);
        new AuditHandlers(database, parts.audit(), parts.desks()).addTo(handlers);
        new BrowserHandlers(bridge, parts.clock()).addTo(handlers);
    }
}
