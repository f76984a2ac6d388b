package dev.tillbridge.sandbox.text;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A practice provider of texts on loopback. Nobody gets them: they stand on a page with an address of its own, where a
/// person reads them and answers as the client. Kept in memory. Thread-safe.
public final class TextSandbox implements AutoCloseable {
    /// The one account, and the number that it sends from.
    public static final String ACCOUNT = "AC00000000000000000000000000000000";

    public static final String NUMBER = "+15035550100";

    private final Outbox outbox;
    private final TextApi api;
    private final Javalin server;
    private final Javalin pages;

    private TextSandbox(Clock clock, String secret) {
        outbox = new Outbox(clock, Set.of(NUMBER));
        api = new TextApi(outbox, clock, ACCOUNT, secret);
        var page = new OutboxPage(outbox);
        server = listen(routes -> {
            routes.post("/2010-04-01/Accounts/{account}/Messages.json", api::create);
            routes.get("/2010-04-01/Accounts/{account}/Messages.json", api::list);
            routes.get("/2010-04-01/Accounts/{account}/Messages/{sid}", api::look);
        });
        pages = listen(routes -> {
            routes.get("/", page::show);
            routes.post("/answer", page::answer);
            routes.get("/outbox.css", page::style);
        });
    }

    /// Listens on free ports of 127.0.0.1.
    ///
    /// @param secret the account's
    public static TextSandbox start(Clock clock, String secret) {
        return new TextSandbox(clock, secret);
    }

    private static Javalin listen(Consumer<RoutesConfig> routes) {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.maxRequestSize = 16 * 1024;
                    config.concurrency.useVirtualThreads = true;
                    config.routes.before(TextSandbox::onlyLoopbackNames);
                    routes.accept(config.routes);
                })
                .start("127.0.0.1", 0);
    }

    /// A page that points its own host name at this machine gets nothing.
    private static void onlyLoopbackNames(Context context) {
        var host = context.host();
        int port = context.req().getLocalPort();
        if (host == null || !Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host)) {
            context.status(421).result("").skipRemainingHandlers();
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /// Where a person reads the texts.
    public URI page() {
        return URI.create("http://127.0.0.1:" + pages.port());
    }

    /// Every text, newest first.
    public List<Sms> texts() {
        return outbox.newest();
    }

    /// How many requests came in.
    public int requests() {
        return api.requests();
    }

    public void nextIs(TextFault fault) {
        api.next(fault);
    }

    /// From now on texts to the number are taken and not delivered.
    public void notDelivered(String number, int error) {
        outbox.notDelivered(number, error);
    }

    /// A client texts back.
    public void answer(String from, String body) {
        outbox.receive(from, NUMBER, body);
    }

    @Override
    public void close() {
        server.stop();
        pages.stop();
    }
}
