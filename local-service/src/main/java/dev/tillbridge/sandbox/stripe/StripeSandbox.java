package dev.tillbridge.sandbox.stripe;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A practice card processor on loopback, in a file of its own. Answers like Stripe's API, only stricter.
///
/// `/v1/...` is the API (secret key); `/readers` are pages to play a client at a card reader; `/_sandbox/...` is
/// the control door (token). Everything that was answered survives the death of the process. Thread-safe.
public final class StripeSandbox implements AutoCloseable {
    static final String API_VERSION = "2026-07-29.dahlia";
    private static final String ACCOUNT = "acct_1PracticeClinic00";

    private final Book book;
    private final Javalin server;
    private final String controlToken;
    private final KeyRing keys = new KeyRing();

    private StripeSandbox(Path file, int port, Clock clock, String secretKey, RandomGenerator random) {
        keys.add(secretKey, ACCOUNT);
        book = new Book(file);
        var ids = new Ids(random);
        controlToken = ids.letters(40);
        var happenings = new Happenings(book, ids);
        var charging = new Charging(book, ids, happenings);
        var methods = new PaymentMethods(book, ids, happenings);
        var devices = new Devices(book, ids, happenings, charging, methods);
        var refunds = new Refunds(book, ids, happenings);
        var routes = new Routes(
                new PaymentIntents(book, ids, happenings, charging, methods),
                new Charges(book),
                refunds,
                new Customers(book, ids, happenings),
                methods,
                new Locations(book, ids),
                new Readers(book, ids, devices),
                happenings,
                new AccountInfo(ACCOUNT));
        var faults = new Faults();
        var log = new CallLog();
        var simulator = new Simulator(book, devices, refunds, clock);
        var api = new ApiDoor(
                new Api(book, routes, devices, faults, clock, ACCOUNT), log, new Ids(new SecureRandom()), clock, keys);
        var control = new ControlDoor(faults, log, new Counters(book), simulator, controlToken);
        try {
            server = Javalin.create(config -> {
                        config.startup.showJavalinBanner = false;
                        config.startup.showOldJavalinVersionWarning = false;
                        config.http.maxRequestSize = 64 * 1024;
                        config.concurrency.useVirtualThreads = true;
                        routes(config.routes, api, control, new TapDoor(simulator));
                    })
                    .start("127.0.0.1", port);
        } catch (RuntimeException notStarted) {
            book.close();
            throw notStarted;
        }
    }

    /// Opens or makes the file and listens on 127.0.0.1.
    ///
    /// @param port 0 for any free one
    /// @param secretKey the one key that the API accepts; must begin with `sk_test_`
    public static StripeSandbox start(Path file, int port, Clock clock, String secretKey) {
        return new StripeSandbox(file, port, clock, secretKey, new SecureRandom());
    }

    /// As [#start(Path, int, Clock, String)], with the randomness of ids and of the control token given.
    public static StripeSandbox start(Path file, int port, Clock clock, String secretKey, RandomGenerator random) {
        return new StripeSandbox(file, port, clock, secretKey, random);
    }

    /// Where the API, the reader pages and the control door are: `http://127.0.0.1:PORT`.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
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
        book.close();
    }

    private void routes(RoutesConfig routes, ApiDoor api, ControlDoor control, TapDoor pages) {
        routes.before(this::onlyLoopbackNames);
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

    /// A page that points its own host name at this machine gets nothing.
    private void onlyLoopbackNames(Context context) {
        var host = context.host();
        var mine = Set.of("127.0.0.1:" + server.port(), "localhost:" + server.port());
        if (host == null || !mine.contains(host)) {
            context.status(421).result("").skipRemainingHandlers();
        }
    }
}
