package dev.tillbridge.app;

import dev.tillbridge.account.OtherInstallations;
import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.Backoff;
import dev.tillbridge.activity.Duties;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.JournalFeed;
import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.activity.Plans;
import dev.tillbridge.activity.Runner;
import dev.tillbridge.activity.RunnerSettings;
import dev.tillbridge.alert.AlertMails;
import dev.tillbridge.alert.Alerts;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.bridge.Bridge;
import dev.tillbridge.bridge.BridgeSettings;
import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.ServiceIdentity;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.checkout.CheckoutRoom;
import dev.tillbridge.checkout.ReadDates;
import dev.tillbridge.checkout.Sendings;
import dev.tillbridge.console.Console;
import dev.tillbridge.console.ConsoleSessions;
import dev.tillbridge.dayend.DayEndRoom;
import dev.tillbridge.desk.DeskParts;
import dev.tillbridge.desk.DeskRoom;
import dev.tillbridge.desk.TypedTexts;
import dev.tillbridge.feed.CardNews;
import dev.tillbridge.feed.Feed;
import dev.tillbridge.feed.PaymentNews;
import dev.tillbridge.giveback.BankReturnNews;
import dev.tillbridge.giveback.GiveBackAttention;
import dev.tillbridge.giveback.GiveBackRoom;
import dev.tillbridge.giveback.RefundNews;
import dev.tillbridge.http.Listener;
import dev.tillbridge.installation.Desks;
import dev.tillbridge.installation.MovedAway;
import dev.tillbridge.installation.Moves;
import dev.tillbridge.keyring.Keyring;
import dev.tillbridge.link.LinkRoom;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.Consents;
import dev.tillbridge.message.MessageRoom;
import dev.tillbridge.message.Messages;
import dev.tillbridge.message.ReplySweep;
import dev.tillbridge.message.Texts;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.payment.SavedCards;
import dev.tillbridge.pims.profile.OpenPages;
import dev.tillbridge.pims.profile.ProfileConnector;
import dev.tillbridge.pims.profile.Profiles;
import dev.tillbridge.pims.profile.Trials;
import dev.tillbridge.pims.web.BridgeSurfaces;
import dev.tillbridge.pims.web.ProfileViews;
import dev.tillbridge.posting.PostingAttention;
import dev.tillbridge.posting.PostingRoom;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.receipt.ReceiptIssues;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.smtp.SmtpSender;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.View;
import dev.tillbridge.terminal.Terminals;
import dev.tillbridge.twilio.TwilioTexts;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running service: every room, put together once, in one list, since each is made of those before it. [#start]
/// returns when it is ready; [#close] ends it in the reverse order, and whatever was accepted goes on at the next
/// start.
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final int AT_ONCE = 16;
    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(60);
    private static final Duration TEXT_PATIENCE = Duration.ofSeconds(20);

    private final Database database;
    private final BeforeStop beforeStop;
    private final Runner runner;
    private final Listener listener;
    private final Bridge bridge;
    private final Profiles profiles;
    private final Database.Listening journal;
    private final Duties duties;
    private final ReaderWatch watch;
    private final SilenceWatch silence;
    private final AccountWatch account;
    private final FeedWatch news;
    private final SharedKey key;
    private final Ending ending;
    private final String where;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Service(
            Database database,
            BeforeStop beforeStop,
            Runner runner,
            Listener listener,
            Bridge bridge,
            Profiles profiles,
            Database.Listening journal,
            Duties duties,
            ReaderWatch watch,
            SilenceWatch silence,
            AccountWatch account,
            FeedWatch news,
            SharedKey key,
            Ending ending,
            String where) {
        this.database = database;
        this.beforeStop = beforeStop;
        this.runner = runner;
        this.listener = listener;
        this.bridge = bridge;
        this.profiles = profiles;
        this.journal = journal;
        this.duties = duties;
        this.watch = watch;
        this.silence = silence;
        this.account = account;
        this.news = news;
        this.key = key;
        this.ending = ending;
        this.where = where;
    }

    /// Starts on a data directory. Throws [dev.tillbridge.problem.ProblemException] with what stands in the way.
    public static Service start(DataDirectory data, Settings settings, Clock clock) {
        return start(data, settings, clock, Beginning.plain());
    }

    static Service start(DataDirectory data, Settings settings, Clock clock, Beginning beginning) {
        var secrets = new SecretFiles(data.create().secrets());
        var address = settings.address(secrets);
        var started = new Started();
        var database = address.map(shared -> Databases.postgres(shared, data.root()))
                .orElseGet(() -> Databases.sqlite(MovedAway.requireNot(data.database())));
        started.with(database, Database::close);
        try {
            if (database.shared()) {
                database.<Boolean>read(view -> inUse(view, settings));
            }
            var ending = new Ending();
            var sharing = new DatabaseInUse(settings, address, beginning, ending);
            var consoles = beginning.consoles().orElseGet(() -> new ConsoleSessions(clock, new SecureRandom()));
            return start(data, settings, clock, secrets, database, sharing, consoles, ending, started);
        } catch (RuntimeException failed) {
            started.end(failed);
            throw failed;
        }
    }

    /// Throws `DATABASE_LEFT`.
    private static boolean inUse(View view, Settings settings) {
        Moves.requireInUse(view, settings.database());
        return true;
    }

    private static Service start(
            DataDirectory data,
            Settings settings,
            Clock own,
            SecretFiles secrets,
            Database database,
            DatabaseInUse sharing,
            ConsoleSessions consoles,
            Ending ending,
            Started started) {
        var random = new SecureRandom();
        var ids = Ids.random();
        var clock = database.clock(own);
        var home = ServiceIdentity.of(data.root(), ids.next()).instanceId();
        var kept = database.shared() ? KeptResults.in(data.root()) : KeptResults.none();
        var events = new Events(clock);
        var activities = new Activities(clock, database.shared() ? home : null);
        var locations = new Locations(clock, ids, events);
        var location = database.write(tx -> sharing.ensure(tx, locations));
        var audit = new Audit(clock, home);
        database.change(audit::begin);
        var people = new People(clock, ids, events, audit);
        var attention = new Attention(clock, ids, events);
        var terminals = new Terminals(clock, events);
        var payments = new Payments(clock, random, events);
        var refunds = new Refunds(clock, events);
        var ledger = new Ledger(clock, ids);
        var processor = new Processor(settings, secrets, database, payments, clock, ids);
        processor.useStored();

        var profiles = started.with(new Profiles(database, events, clock), Profiles::close);
        var pages = new OpenPages();
        var surfaces = new LateSurfaces();
        var trials = new Trials(profiles, database, clock, Thread::startVirtualThread);
        var pims = new ProfileConnector(profiles, surfaces, pages, clock, trials);
        var posting = PostingRoom.of(database, clock, ids, activities, events, payments, attention, locations, pims);
        var others = new OtherInstallations(clock, events, attention, audit);
        var receiptIssues = new ReceiptIssues(clock, events);
        var messages = new Messages(clock, ids, activities);
        var alerts = new Alerts(database, clock, ids, locations, attention, messages);
        var alertMails = new AlertMails(
                database,
                locations,
                attention,
                payments,
                language -> ServiceWords.of(language).of("pims.unnamed"));
        var texts = new Texts(clock, ids, activities);
        var consents = new Consents(clock, ids);
        var linkParts = new LinkRoom.Inside(
                database, clock, activities, payments, ledger, locations, messages, texts, consents, attention, audit);
        var linkTexts = LinkRoom.texts(linkParts, processor.slot().paymentLinks());
        var linkMails = LinkRoom.mails(linkParts, processor.slot().paymentLinks());
        var checkout = CheckoutRoom.of(
                new CheckoutRoom.Inside(
                        database,
                        clock,
                        ids,
                        location.id(),
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
                        receiptIssues,
                        messages,
                        Thread::startVirtualThread),
                new CheckoutRoom.Outside(
                        processor.slot(),
                        processor.slot(),
                        processor.slot().pages(),
                        pims,
                        place -> ServiceWords.of(location.locale()).pims(profiles, place),
                        Optional.of(new CheckoutRoom.LinkParts(
                                processor.slot().paymentLinks(), new Sendings(List.of(linkMails, linkTexts)))),
                        Optional.of(processor.slot().savedCards())));
        var links = LinkRoom.of(linkParts, processor.slot().paymentLinks(), linkMails, linkTexts, checkout);
        var giveBack = GiveBackRoom.of(
                new GiveBackRoom.Inside(
                        database,
                        clock,
                        ids,
                        location.id(),
                        activities,
                        payments,
                        refunds,
                        ledger,
                        posting.reversals(),
                        attention,
                        people,
                        locations,
                        audit),
                new GiveBackRoom.Outside(processor.slot(), processor.slot().givingBack(), ReadDates::of));
        var dayEnd = DayEndRoom.of(
                new DayEndRoom.Inside(
                        database,
                        clock,
                        ids,
                        events,
                        payments,
                        refunds,
                        posting.postings(),
                        posting.reversals(),
                        locations,
                        new Messages(clock, ids, activities),
                        attention,
                        audit),
                pims,
                processor.slot().balance(),
                processor.slot()::practice);
        var mailSender = new SmtpSender(
                new MailSettings(database, locations, secrets),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                MAIL_PATIENCE,
                own);
        var textSettings = new TextSettings(database, locations, secrets, processor.slot()::practice);
        var textSender = new TwilioTexts(textSettings, TEXT_PATIENCE);
        var runner = new Runner(
                database,
                activities,
                Plans.of(
                        checkout.plan(),
                        checkout.forgetting().orElseThrow(),
                        links.plan(),
                        posting.plan(),
                        giveBack.plan(),
                        giveBack.foundPlan(),
                        MessageRoom.plan(
                                database,
                                clock,
                                mailSender,
                                List.of(checkout.mails(), linkMails, alertMails, dayEnd.mails())),
                        MessageRoom.texts(
                                database, clock, textSender, consents, LinkRoom.textLetters(linkParts, linkTexts))),
                new GiveBackAttention(new PostingAttention(attention), attention, payments, refunds),
                new RunnerSettings(home, AT_ONCE, () -> !processor.slot().isEmpty(), kept).onlyOneOfItsHome(),
                new Backoff(() -> ThreadLocalRandom.current().nextDouble()),
                clock,
                ids);

        var happened = new Feed(
                database,
                clock,
                Stream.concat(
                                PaymentNews.all(database, payments, activities).stream(),
                                Stream.of(
                                        new RefundNews(
                                                database,
                                                payments,
                                                refunds,
                                                activities,
                                                giveBack.giveBack(),
                                                processor.slot().givingBack()),
                                        new BankReturnNews(
                                                database,
                                                payments,
                                                giveBack.giveBack(),
                                                processor.slot().bankReturns(),
                                                processor.slot(),
                                                activities),
                                        new CardNews(
                                                database,
                                                clock,
                                                new SavedCards(),
                                                processor.slot().savedCards())))
                        .toList(),
                attention,
                audit,
                new Backoff(() -> ThreadLocalRandom.current().nextDouble()));
        var desks = new Desks(clock, events, audit);
        var keyring = new Keyring(clock, ids, events, audit, desks, location.id());
        var key = started.with(new SharedKey(database, keyring, secrets, home, processor), SharedKey::close);
        var listener = started.with(Listener.bind(settings.listener(), System::nanoTime), Listener::close);
        processor.pagesEndAt(CardPageOver.at(listener.port()));
        var self = new Self(settings, listener.port(), processor, secrets, key, consoles, ending::stop);
        var duties = started.with(Duties.of(database, clock, ids), Duties::close);
        var readers = duties.duty(
                "readers", () -> self.browsers() > 0 && !processor.slot().isEmpty() && self.internet());
        var watch = new ReaderWatch(
                database, terminals, processor.slot(), events, () -> self.browsers() > 0, readers::mine);
        started.with(watch, ReaderWatch::close);
        var feed = new JournalFeed(database);
        var desk = DeskRoom.of(new DeskParts(
                database,
                clock,
                feed,
                activities,
                payments,
                posting.postings(),
                posting.reversals(),
                giveBack.giveBack(),
                terminals,
                attention,
                people,
                locations,
                checkout,
                links.links(),
                consents,
                receiptIssues,
                checkout.mails(),
                mailSender,
                runner.meanwhile(),
                kept,
                others,
                happened,
                profiles,
                () -> ProfileViews.list(profiles.freshly()),
                pages,
                pims,
                processor.slot(),
                self,
                desks,
                audit,
                keyring,
                dayEnd,
                sharing,
                processor.slot()::practice,
                processor.slot()::ways,
                watch::internet,
                view -> self.setUp(view, terminals, locations, checkout.accounts())));
        var handlers = new Handlers(new TypedTexts());
        var bridge = new Bridge(
                new BridgeSettings(data.root(), java.util.Set.copyOf(settings.extensions()), Version.of()),
                listener.port(),
                database,
                handlers,
                desk.events(),
                desk.away(),
                session -> needed(session, profiles, pages, desk),
                clock,
                ids);
        started.with(bridge, Bridge::close);
        self.connect(bridge, watch);
        self.texts(textSender);
        self.mail(
                mailSender, () -> !database.read(locations::location).alertsTo().isEmpty());
        sharing.arrive(database, desks, bridge.instanceId());
        surfaces.become(new BridgeSurfaces(bridge.sessions(), pages));
        desk.register(handlers, () -> bridge);
        var console = new Console(
                consoles, new InsideCaller(handlers, self, happened, clock, locations, database), location.zone());
        listener.start(List.of(bridge.routes(), console, CardPageOver.page()));
        bridge.start();
        runner.meanwhile().onChange(() -> Thread.startVirtualThread(bridge::tellAway));
        started.with(
                database.listen(Database.PRESENCE, () -> Thread.startVirtualThread(bridge::tellAway)),
                Database.Listening::close);
        var journal = started.with(feed.listen(bridge::wake), Database.Listening::close);
        started.with(runner, Service::stop);
        runner.start();
        LOG.info("Tillbridge {} is ready on port {}", Version.of(), listener.port());
        var silence =
                new SilenceWatch(checkout.silence(), posting.away(), alerts, duties.duty("silence", () -> true)::mine);
        started.with(silence.start(), SilenceWatch::close);
        var account = new AccountWatch(checkout.accounts(), processor, duties).start();
        runner.whenRestored(account::restored);
        started.with(account, AccountWatch::close);
        var news = new FeedWatch(happened, processor.slot()::feed, duties, database.shared()).start();
        started.with(news, FeedWatch::close);
        started.with(
                new ReplyWatch(
                                new ReplySweep(database, clock, textSender, texts, consents),
                                textSettings::hasSecret,
                                duties)
                        .start(),
                ReplyWatch::close);
        started.with(new LinkWatch(links.sweep(), () -> !processor.slot().isEmpty(), duties).start(), LinkWatch::close);
        started.with(new HeldWatch(checkout.checkout(), duties).start(), HeldWatch::close);
        key.start(duties);
        return new Service(
                database,
                new BeforeStop(database, checkout.checkout()),
                runner,
                listener,
                bridge,
                profiles,
                journal,
                duties,
                watch.start(),
                silence,
                account,
                news,
                key,
                ending,
                self.database());
    }

    public int port() {
        return listener.port();
    }

    /// Returns when somebody asked the service to stop through the control door, or to begin anew elsewhere; throws
    /// when the runner died or the desk was shut out of the database.
    Optional<GoingOver> awaitStop() throws InterruptedException {
        while (!ending.await(1, java.util.concurrent.TimeUnit.SECONDS)) {
            if (!runner.isAlive()) {
                throw new IllegalStateException(
                        "the runner died", runner.death().orElse(null));
            }
            if (database.shutOut()) {
                throw Problem.of(ProblemCode.DESK_REVOKED, "file", where).asException();
            }
        }
        return ending.goingOver();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        finish(listener);
        beforeStop.take();
        duties.close();
        watch.close();
        silence.close();
        account.close();
        news.close();
        key.close();
        bridge.close();
        stop(runner);
        journal.close();
        listener.close();
        profiles.close();
        database.close();
    }

    private static void finish(Listener listener) {
        try {
            listener.finish();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Runner runner) {
        try {
            runner.stop(Duration.ofSeconds(5));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether a browser must be kept awake: it shows a page of a PIMS, or a payment is open.
    private static boolean needed(Session session, Profiles profiles, OpenPages pages, DeskRoom desk) {
        return profiles.all().stream()
                        .anyMatch(profile -> pages.sessionsOn(profile).contains(session.id()))
                || desk.paymentOpen();
    }
}
