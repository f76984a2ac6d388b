package dev.tillbridge.checkout;

import dev.tillbridge.account.AccountGuard;
import dev.tillbridge.account.OtherInstallations;
import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.location.Location;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.Messages;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.payment.HostedPages;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.payment.SavedCardProvider;
import dev.tillbridge.payment.SavedCards;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.posting.Reversals;
import dev.tillbridge.receipt.ReceiptHistory;
import dev.tillbridge.receipt.ReceiptIssues;
import dev.tillbridge.receipt.ReceiptMails;
import dev.tillbridge.store.Database;
import dev.tillbridge.terminal.CardTerminal;
import dev.tillbridge.terminal.Terminals;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// The room, put together: what others use of it, and the plan for the runner.
public record CheckoutRoom(
        Checkout checkout,
        Captures captures,
        Stories stories,
        InvoiceMarks marks,
        SaleReceipts receipts,
        ReceiptMails mails,
        Silence silence,
        AccountGuard accounts,
        SaleLinks links,
        Optional<LinkSweep> sweep,
        CardFile cards,
        Optional<Plan> forgetting,
        Plan plan) {
    /// Our own parts that a checkout is built on.
    ///
    /// @param installation stands in the metadata of every object at the processor
    /// @param kept where it is noted that a charge was refused because the database is away
    /// @param aside carries out what is done while a charge is being stored
    public record Inside(
            Database database,
            Clock clock,
            Ids ids,
            String installation,
            Activities activities,
            Payments payments,
            Refunds refunds,
            Ledger ledger,
            Terminals terminals,
            Postings postings,
            Reversals reversals,
            Attention attention,
            People people,
            Locations locations,
            OtherInstallations others,
            Audit audit,
            KeptResults kept,
            ReceiptIssues issues,
            Messages messages,
            Executor aside) {}

    /// The parties outside.
    ///
    /// @param links where payment links can be made
    /// @param cards where cards are kept
    public record Outside(
            PaymentProvider provider,
            CardTerminal terminal,
            HostedPages pages,
            PimsConnector pims,
            PimsBook book,
            Optional<LinkParts> links,
            Optional<SavedCardProvider> cards) {
        /// Where no cards are kept.
        public Outside(
                PaymentProvider provider,
                CardTerminal terminal,
                HostedPages pages,
                PimsConnector pims,
                PimsBook book,
                Optional<LinkParts> links) {
            this(provider, terminal, pages, pims, book, links, Optional.empty());
        }

        /// Where there are no payment links.
        public Outside(
                PaymentProvider provider, CardTerminal terminal, HostedPages pages, PimsConnector pims, PimsBook book) {
            this(provider, terminal, pages, pims, book, Optional.empty(), Optional.empty());
        }
    }

    /// What payment links need.
    public record LinkParts(LinkProvider provider, Sendings sendings) {}

    public static CheckoutRoom of(Inside in, Outside out) {
        var books =
                new SaleBooks(in.payments(), in.ledger(), in.terminals(), in.postings(), in.attention(), wishes(in));
        return of(in, out, books);
    }

    static CheckoutRoom of(Inside in, Outside out, SaleBooks books) {
        return of(in, out, books, new ReadingsAhead(out.pims(), in.clock(), in.aside()));
    }

    static CheckoutRoom of(Inside in, Outside out, SaleBooks books, ReadingsAhead readings) {
        var desk = new Desk(in.database(), in.people(), in.locations());
        var accounts = new AccountGuard(
                in.database(), in.clock(), in.installation(), out.provider(), in.others(), in.people(), in.payments());
        var captures = new Captures(in.clock(), in.ids(), out.pims(), out.book(), in.database(), in.postings());
        var deeds = new Deeds(in.audit());
        var decided = new DecidedSales(in.activities(), in.payments(), in.postings(), in.clock());
        var deciding = new Deciding(
                in.database(),
                in.clock(),
                in.activities(),
                in.payments(),
                in.ledger(),
                decided,
                in.terminals(),
                desk,
                deeds);
        var differences = new Differences(
                in.database(), in.clock(), in.payments(), in.ledger(), decided, in.attention(), desk, deeds);
        var checkout = new Checkout(
                in.database(),
                in.activities(),
                captures,
                readings,
                opening(in, out, desk, accounts),
                accounts,
                deciding,
                differences,
                in.payments(),
                in.postings(),
                new RefusedStarts(in.kept(), in.clock()),
                deeds,
                out.pages());
        var ways = new SaleWays(ways(in, out, books, readings));
        var plan = new SalePlan(ways);
        var stories = new Stories(
                in.clock(),
                in.activities(),
                in.payments(),
                in.postings(),
                in.reversals(),
                in.refunds(),
                in.attention(),
                new ReceiptHistory(),
                in.locations());
        return new CheckoutRoom(
                checkout,
                captures,
                stories,
                new InvoiceMarks(in.activities(), in.payments(), in.postings(), in.locations()),
                new SaleReceipts(in.payments(), in.refunds(), in.locations()),
                mails(in),
                new Silence(in.database(), in.activities(), in.payments(), stories, books),
                accounts,
                new SaleLinks(in.activities(), in.payments(), in.ledger()),
                out.links()
                        .map(links -> new LinkSweep(
                                in.database(), in.clock(), in.activities(), in.payments(), links.provider(), books)),
                cards(in, out),
                out.cards().map(cards -> new ForgetPlan(new ForgetCard(in.database(), cards, new SavedCards()))),
                plan);
    }

    private static CardFile cards(Inside in, Outside out) {
        return new CardFile(
                in.database(),
                in.clock(),
                in.ids(),
                in.activities(),
                in.payments(),
                in.locations(),
                in.audit(),
                new SavedCards(),
                () -> out.cards().flatMap(SavedCardProvider::account));
    }

    private static Map<WayToPay, SaleSteps> ways(Inside in, Outside out, SaleBooks books, ReadingsAhead readings) {
        var parts = new ChargeSteps.Parts(readings, ownMoney(in), books);
        var ways = new EnumMap<WayToPay, SaleSteps>(WayToPay.class);
        ways.put(WayToPay.CARD_READER, new ReaderSteps(out.provider(), out.terminal(), parts));
        ways.put(WayToPay.CARD_BY_PHONE, new PageSteps(out.pages(), parts));
        var noted = new NotedSteps(readings, parts.own(), books);
        for (var way : WayToPay.values()) {
            if (way.noted()) {
                ways.put(way, noted);
            }
        }
        out.cards().ifPresent(cards -> {
            var kept = new ClientCards(in.database(), in.locations(), new SavedCards());
            ways.put(WayToPay.SAVED_CARD, new CardSteps(cards, kept, parts));
        });
        out.links().ifPresent(links -> {
            var charges = new LinkCharges(links.provider(), () -> whenOff(in), false);
            ways.put(WayToPay.PAYMENT_LINK, new LinkSteps(links.provider(), charges, links.sendings(), parts));
            var bank = new BankCharges(links.provider(), new LinkCharges(links.provider(), () -> whenOff(in), true));
            ways.put(WayToPay.BANK_PAYMENT, new BankSteps(links.provider(), bank, links.sendings(), parts));
        });
        return ways;
    }

    private static String whenOff(Inside in) {
        var location = in.database().<Location>read(in.locations()::location);
        return new StoryWords(location.locale()).of("link.off", Map.of());
    }

    static ReceiptWishes wishes(Inside in) {
        return new ReceiptWishes(in.locations(), mails(in));
    }

    private static ReceiptMails mails(Inside in) {
        var receipts = new SaleReceipts(in.payments(), in.refunds(), in.locations());
        return new ReceiptMails(in.database(), receipts, in.issues(), in.messages());
    }

    static OwnMoney ownMoney(Inside in) {
        return new OwnMoney(in.database(), in.payments(), in.postings());
    }

    static SaleOpening opening(Inside in, Outside out, Desk desk, AccountGuard accounts) {
        return new SaleOpening(
                in.clock(),
                in.installation(),
                in.activities(),
                in.payments(),
                in.terminals(),
                in.postings(),
                out.provider(),
                out.pims(),
                desk,
                accounts,
                new Deeds(in.audit()));
    }
}
