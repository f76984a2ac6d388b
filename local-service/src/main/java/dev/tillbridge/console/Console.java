package dev.tillbridge.console;

import dev.tillbridge.http.Routes;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.protocol.Text;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The console's door: tickets, the session cookie, and the token that every change carries.
public final class Console implements Routes {
    private static final String COOKIE = "tillbridge";
    private static final String TOKEN = "X-Tillbridge";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final ConsoleSessions sessions;
    private final Pages pages;
    private final MethodCaller caller;

    public Console(ConsoleSessions sessions, MethodCaller caller, ZoneId zone) {
        this.sessions = sessions;
        this.pages = new Pages(caller, zone);
        this.caller = caller;
    }

    @Override
    public void register(RoutesConfig routes) {
        Assets.addTo(routes);
        routes.get("/open", context -> html(context, pages.open()));
        routes.post("/open", this::redeem);
        new Reading(this, caller).addTo(routes);
        new Changing(this, caller).addTo(routes);
    }

    /// Serves a page to a browser that was let in; others are told how to get in.
    void page(RoutesConfig routes, String path, Page page, String template, Function<Context, Object> model) {
        routes.get(
                path,
                context -> session(context)
                        .ifPresentOrElse(
                                session -> show(context, page, template, model, session, null, 404),
                                () -> html(context.status(401), pages.open())));
    }

    /// Does a change and shows a page after it; a refusal is shown on top of that page.
    void change(
            RoutesConfig routes,
            String path,
            Page page,
            String template,
            Function<Context, Object> model,
            java.util.function.Consumer<Context> change) {
        routes.post(path, context -> {
            var session = session(context).orElseThrow(UnauthorizedResponse::new);
            if (!same(session.token(), context.header(TOKEN))) {
                throw new UnauthorizedResponse("the session's token is missing");
            }
            Text problem = null;
            try {
                change.accept(context);
            } catch (ProblemException refused) {
                problem = text(refused);
            }
            // htmx puts only the pages of good answers in place; the refusal stands on the page.
            show(context, page, template, model, session, problem, 200);
        });
    }

    /// Serves a PDF to a browser that was let in.
    void pdf(RoutesConfig routes, String path, Page page, Function<Context, byte[]> file) {
        file(routes, path, page, "application/pdf", file);
    }

    /// Serves a file to a browser that was let in.
    void file(RoutesConfig routes, String path, Page page, String type, Function<Context, byte[]> file) {
        routes.get(path, context -> {
            var session = session(context).orElseThrow(UnauthorizedResponse::new);
            try {
                context.contentType(type).result(file.apply(context));
            } catch (ProblemException gone) {
                gone(context, page, session, gone, 404);
            }
        });
    }

    /// What a page asks again and again that waits for something: it stays as it is until that has come, and is then
    /// told to load a page.
    void await(RoutesConfig routes, String path, Page then, Predicate<Context> come) {
        routes.get(path, context -> {
            if (session(context).isEmpty()) {
                throw new UnauthorizedResponse();
            }
            context.status(204);
            if (come.test(context)) {
                context.status(200).header("HX-Redirect", then.path());
            }
        });
    }

    private void show(
            Context context,
            Page page,
            String template,
            Function<Context, Object> model,
            ConsoleSession session,
            @Nullable Text problem,
            int whenGone) {
        try {
            html(context, pages.render(page, template, model.apply(context), session, problem));
        } catch (ProblemException gone) {
            gone(context, page, session, gone, whenGone);
        }
    }

    private void gone(Context context, Page page, ConsoleSession session, ProblemException gone, int status) {
        try {
            html(context.status(status), pages.render(page, "gone", new Models.Gone(page.key()), session, text(gone)));
        } catch (ProblemException nothingCanBeRead) {
            // Where a button was pressed, only a good answer is put in place of the page.
            html(context.status(status == 200 ? 200 : 503), pages.away(text(nothingCanBeRead)));
        }
    }

    private Text text(ProblemException refused) {
        var words = ProblemText.of(refused.problem(), pages.locale());
        return new Text(refused.problem().code().name(), words.cause(), words.money(), words.remedy());
    }

    private void redeem(Context context) {
        var session = sessions.redeem(context.body().strip().replaceFirst("^ticket=", ""));
        if (session.isEmpty()) {
            context.status(401).contentType("text/plain").result("used or expired");
            return;
        }
        var cookie = new Cookie(COOKIE, session.get().id());
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setPath("/");
        context.cookie(cookie).status(204);
    }

    private java.util.Optional<ConsoleSession> session(Context context) {
        var cookie = context.cookie(COOKIE);
        return cookie == null ? java.util.Optional.empty() : sessions.find(cookie);
    }

    private static void html(Context context, String page) {
        context.header("Content-Security-Policy", POLICY)
                .contentType("text/html; charset=utf-8")
                .result(page);
    }

    private static boolean same(String ours, @Nullable String theirs) {
        return theirs != null
                && MessageDigest.isEqual(
                        ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }
}
