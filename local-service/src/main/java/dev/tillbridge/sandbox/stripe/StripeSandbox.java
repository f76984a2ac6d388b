package dev.tillbridge.sandbox.stripe;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// A practice card processor on loopback, in a file of its own. Answers like Stripe's API, only stricter.
///
/// `/v1/...` is the API (secret key); `/readers` are pages to play a client at a card reader; `/_sandbox/...` is
/// the control door (token). The pages on which a client types a card have an address of their own. Everything that was
/// answered survives the death of the process. Thread-safe.
public final class StripeSandbox implements AutoCloseable {
    static final String API_VERSION = "2026-07-29.dahlia";
    private static final String ACCOUNT = "acct_1PracticeClinic00";

    private final Book book;
    private final Javalin server;
    private final Javalin pages;
    private final String controlToken;
    private final KeyRing keys = new KeyRing();

    private StripeSandbox(Path file, int port, int pagesPort, Clock given, String secretKey, RandomGenerator random) {
        keys.add(secretKey, ACCOUNT);
        book = new Book(file);
        var settings = new Settings(book);
        var clock = new MovedClock(given, settings, book);
        var agenda = new Agenda(book);
        var site = new Site();
        var ids = new Ids(random);
        controlToken = ids.letters(40);
        var happenings = new Happenings(book, ids);
        var balance = new Balance(book, ids);
        var charging = new Charging(book, ids, happenings, agenda, balance);
        var debits = new Debits(book, ids, happenings, agenda, balance, site);
        var disputes = new Disputes(book, ids, happenings, balance);
        var payouts = new Payouts(book, ids, happenings, balance);
        var methods = new PaymentMethods(book, new MethodForm(ids), happenings);
        var customers = new Customers(book, ids, happenings);
        var devices = new Devices(book, ids, happenings, charging, methods);
        var refunds = new Refunds(
                book, happenings, new RefundForm(ids), new RefundCourse(book, agenda, settings), balance, disputes);
        var end = new SessionEnd(book, happenings, agenda);
        var passing = new Passing(book, agenda, devices, charging, refunds, end, debits, disputes);
        var items = new LineItems(ids);
        var setups = new SetupMaker(book, ids, happenings);
        var saving = new SetupCourse(book, happenings, methods);
        var maker = new SessionMaker(book, ids, site, items, setups);
        var links = new PaymentLinks(book, happenings, agenda, new LinkForm(ids, site, items), maker);
        var routes = new Routes(
                new PaymentIntents(book, ids, happenings, charging, methods, debits),
                new Charges(book),
                refunds,
                customers,
                methods,
                new Locations(book, ids),
                new Readers(book, ids, devices),
                new Sessions(book, agenda, maker, end),
                links,
                new SetupIntents(book, happenings, methods, setups, saving),
                debits,
                disputes,
                balance,
                payouts,
                happenings,
                new AccountInfo(ACCOUNT));
        var faults = new Faults();
        var log = new CallLog();
        var simulator = new Simulator(book, devices, clock);
        var backstage = new Backstage(book, passing, clock, settings, refunds, methods, debits, disputes, payouts);
        var api = new ApiDoor(
                new Api(book, routes, passing, faults, clock, ACCOUNT), log, new Ids(new SecureRandom()), clock, keys);
        var control = new ControlDoor(faults, log, new Counters(book), simulator, backstage, controlToken);
        var checkout = new Checkout(
                book,
                passing,
                clock,
                new Till(book, ids, happenings, charging, methods, customers, debits, end),
                new SetupTill(book, methods, customers, saving, end),
                links,
                debits);
        try {
            pages = listen(pagesPort, 16 * 1024, open -> pages(open, new PayDoor(checkout)));
        } catch (RuntimeException notStarted) {
            book.close();
            throw notStarted;
        }
        try {
            site.at(pages());
            site.tell(book);
            server = listen(port, 64 * 1024, open -> routes(open, api, control, new TapDoor(simulator)));
        } catch (RuntimeException notStarted) {
            pages.stop();
            book.close();
            throw notStarted;
        }
    }

    private static Javalin listen(int port, long mostBytes, Consumer<RoutesConfig> routes) {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.maxRequestSize = mostBytes;
                    config.concurrency.useVirtualThreads = true;
                    config.routes.before(StripeSandbox::onlyLoopbackNames);
                    routes.accept(config.routes);
                })
                .start("127.0.0.1", port);
    }

    /// Opens or makes the file and listens on 127.0.0.1.
    ///
    /// @param port 0 for any free one
    /// @param secretKey the one key that the API accepts; must begin with `sk_test_`
    public static StripeSandbox start(Path file, int port, Clock clock, String secretKey) {
        return start(file, port, 0, clock, secretKey);
    }

    /// As [#start(Path, int, Clock, String)], with the hosted pages on a port of one's choice, too.
    public static StripeSandbox start(Path file, int port, int pagesPort, Clock clock, String secretKey) {
        return new StripeSandbox(file, port, pagesPort, clock, secretKey, new SecureRandom());
    }

    /// As [#start(Path, int, Clock, String)], with the randomness of ids and of the control token given.
    public static StripeSandbox start(Path file, int port, Clock clock, String secretKey, RandomGenerator random) {
        return new StripeSandbox(file, port, 0, clock, secretKey, random);
    }

    /// Where the API, the reader pages and the control door are: `http://127.0.0.1:PORT`.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /// Where the hosted pages are, on which a person pays: a port of their own.
    public URI pages() {
        return URI.create("http://127.0.0.1:" + pages.port());
    }

    /// Another key of the account, as when one is rolled.
    public void addKey(String secretKey) {
        keys.add(secretKey, ACCOUNT);
    }

    /// A key of another clinic's account, which is told whose it is and nothing else.
    public void addKeyOf(String account, String secretKey) {
        keys.add(secretKey, account);
    }

    /// From now on the key is refused.
    public void endKey(String secretKey) {
        keys.remove(secretKey);
    }

    /// The page on which a person can play the client at a reader.
    public URI readerPage(String readerId) {
        return address().resolve("/readers/" + readerId);
    }

    /// What the header `Control-Token` of a request to `/_sandbox/...` must say. New at each start.
    public String controlToken() {
        return controlToken;
    }

    @Override
    public void close() {
        server.stop();
        pages.stop();
        book.close();
    }

    private void routes(RoutesConfig routes, ApiDoor api, ControlDoor control, TapDoor pages) {
        routes.get("/v1/<rest>", api::handle);
        routes.post("/v1/<rest>", api::handle);
        routes.delete("/v1/<rest>", api::handle);
        routes.get("/_sandbox/<rest>", control::handle);
        routes.post("/_sandbox/<rest>", control::handle);
        routes.delete("/_sandbox/<rest>", control::handle);
        routes.get("/readers", pages::list);
        routes.get("/readers/{id}", pages::page);
        routes.get("/readers/{id}/{what}", pages::reader);
        routes.post("/readers/{id}/{what}", pages::reader);
        routes.get("/screens", pages::screens);
        routes.get("/assets/{name}", pages::assets);
    }

    private static void pages(RoutesConfig routes, PayDoor pay) {
        routes.get("/c/pay/{id}", pay::look);
        routes.post("/c/pay/{id}", pay::pay);
        routes.post("/c/pay/{id}/bank", pay::bank);
        routes.get("/l/{code}", pay::link);
        routes.get("/v/{id}", pay::proof);
        routes.post("/v/{id}", pay::prove);
        routes.get("/pay.css", pay::style);
    }

    /// A page that points its own host name at this machine gets nothing.
    private static void onlyLoopbackNames(Context context) {
        var host = context.host();
        int port = context.req().getLocalPort();
        if (host == null || !Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host)) {
            context.status(421).result("").skipRemainingHandlers();
        }
    }
}
