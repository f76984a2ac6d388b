package dev.tillbridge.sandbox.pims;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/// The Willow Creek clinic program, running on this machine only. One program with three faces: `/clinic/`
/// (classic pages), `/app/` (the new program: one page, addresses after `#`) and `/frontdesk/` (payments are
/// typed in by hand only). What it knows is in its own file and outlives a restart. Thread-safe.
public final class DemoPims implements AutoCloseable {
    private static final Map<String, String> ASSETS = Map.of(
            "clinic.css", "text/css", "desk.css", "text/css", "app.css", "text/css", "app.js", "text/javascript");

    private final PimsFile file;
    private final Clock clock;
    private final String controlToken;
    private final Javalin server;

    /// Opens the clinic's file, or makes and fills it when there is none, and starts to answer on 127.0.0.1.
    /// Port 0 takes any free one. Dates are those of the clock's zone. Whoever knows the control token may make
    /// the program misbehave.
    public static DemoPims start(Path file, int port, Clock clock, String controlToken) {
        return new DemoPims(file, port, clock, controlToken);
    }

    private DemoPims(Path path, int port, Clock clock, String controlToken) {
        if (controlToken.isBlank()) {
            throw new IllegalArgumentException("the control token is empty");
        }
        this.clock = clock;
        this.controlToken = controlToken;
        file = new PimsFile(path, LocalDate.now(clock));
        server = Javalin.create(this::configure);
        try {
            server.start("127.0.0.1", port);
        } catch (RuntimeException portTaken) {
            file.close();
            throw portTaken;
        }
    }

    /// Where the program answers, such as `http://127.0.0.1:4711`.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public String controlToken() {
        return controlToken;
    }

    /// Puts the clinic back to its first day, dated from today.
    public void reset() {
        file.reset(LocalDate.now(clock));
    }

    @Override
    public void close() {
        server.stop();
        file.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = 100_000;
        routes(config.routes);
    }

    private void routes(RoutesConfig routes) {
        var book = new PaymentBook(clock);
        var mischief = new Mischief(clock, book);
        var gate = new Gate(file, clock, mischief);
        var saving = new Saving(file, book, clock);
        routes.before(DemoPims::headers);
        routes.get("/", ctx -> ctx.redirect("/clinic/invoices"));
        routes.get("/assets/{name}", DemoPims::asset);
        routes.get("/login", gate::loginPage);
        routes.post("/login", gate::login);
        for (var guarded : new String[] {
            "/clinic", "/clinic/*", "/frontdesk", "/frontdesk/*", "/app/*", "/switches", "/switches/*", "/logout"
        }) {
            routes.before(guarded, gate::guard);
        }
        routes.before("/clinic/*", gate::movedToNewProgram);
        routes.post("/logout", gate::logout);
        new ClinicPages(file, clock, mischief).addTo(routes);
        new PaymentPages(file, clock, gate, saving).addTo(routes);
        new AppCalls(file, clock, gate, mischief, saving).addTo(routes);
        new SwitchPages(file, clock).addTo(routes);
        new ControlDoor(file, clock, mischief, controlToken).addTo(routes);
        routes.exception(Refusal.class, DemoPims::refused);
        routes.error(
                404,
                "text/html",
                ctx -> ctx.html(
                        Page.message("Not found", "There is no such page.").text()));
    }

    private static void headers(Context ctx) {
        ctx.header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'self'; form-action 'self'");
        ctx.header("Cache-Control", "no-store");
    }

    private static void asset(Context ctx) {
        var type = ASSETS.get(ctx.pathParam("name"));
        if (type == null) {
            throw new NotFoundResponse();
        }
        ctx.contentType(type + "; charset=utf-8").result(PimsFile.resource(ctx.pathParam("name")));
    }

    private static void refused(Refusal refusal, Context ctx) {
        if (ctx.path().startsWith("/app/api/") || ctx.path().startsWith("/control/")) {
            AppCalls.error(ctx, 422, refusal.text());
        } else {
            ctx.status(422).html(Page.message("Not possible", refusal.text()).text());
        }
    }
}
