package dev.tillbridge.sandbox.pims;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is at the door: signing in and out, and the check in front of every page.
final class Gate {
    static final String PASSWORD = "willow";
    private static final String COOKIE = "willowcreek";
    private static final String SESSION = "session";

    private final SecureRandom random = new SecureRandom();
    private final PimsFile file;
    private final Clock clock;
    private final Mischief mischief;

    Gate(PimsFile file, Clock clock, Mischief mischief) {
        this.file = file;
        this.clock = clock;
        this.mischief = mischief;
    }

    /// Lets somebody who is signed in pass; sends others to sign in, or (for the program's own calls) answers
    /// 401.
    void guard(Context ctx) throws InterruptedException {
        var slow = file.in(open -> mischief.fire(open, Switch.SLOW, ""));
        if (slow.isPresent()) {
            Thread.sleep(slow.get().value());
        }
        var session = current(ctx);
        if (session.isPresent()
                && file.in(open -> mischief.fire(open, Switch.SESSION_EXPIRED, ""))
                        .isPresent()) {
            file.in(open -> {
                SessionRows.removeAll(open);
                return true;
            });
            session = Optional.empty();
        }
        if (session.isPresent()) {
            ctx.attribute(SESSION, session.get());
        } else if (ctx.path().startsWith("/app/api/")) {
            ctx.status(401).contentType("application/json").result("{\"error\":\"Your session has ended.\"}");
            ctx.skipRemainingHandlers();
        } else {
            ctx.redirect("/login?next=" + URLEncoder.encode(ctx.path(), StandardCharsets.UTF_8));
            ctx.skipRemainingHandlers();
        }
    }

    /// The classic pages are gone while the clinic has been moved to the new program.
    void movedToNewProgram(Context ctx) {
        if (file.in(open -> mischief.fire(open, Switch.LAYOUT_V2, "")).isPresent()) {
            var rest = ctx.path().substring(Skin.CLINIC.base.length()).replaceFirst("/payment$", "");
            ctx.redirect("/app/#" + (rest.isEmpty() || rest.equals("/") ? "/invoices" : rest));
            ctx.skipRemainingHandlers();
        }
    }

    static Session session(Context ctx) {
        Session session = ctx.attribute(SESSION);
        if (session == null) {
            throw new IllegalStateException("this page is not behind the gate: " + ctx.path());
        }
        return session;
    }

    /// A form or call that changes something must carry the session's own token.
    static void own(Context ctx) {
        var sent = ctx.header("X-Form-Token") == null ? ctx.formParam("token") : ctx.header("X-Form-Token");
        if (sent == null || !same(sent, session(ctx).token())) {
            throw new Refusal("This form is out of date. Please open it again.");
        }
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    void loginPage(Context ctx) {
        show(ctx, next(ctx.queryParam("next")), "");
    }

    void login(Context ctx) {
        var user = Optional.ofNullable(ctx.formParam("user")).orElse("").strip();
        var password = Optional.ofNullable(ctx.formParam("password")).orElse("");
        var employee = file.in(open -> PaymentRows.employee(open, user));
        if (employee.isEmpty() || !same(password, PASSWORD)) {
            ctx.status(403);
            show(ctx, next(ctx.formParam("next")), "User name or password is wrong.");
            return;
        }
        var session = new Session(secret(), employee.get(), secret());
        file.in(open -> {
            SessionRows.add(open, session, clock.instant());
            return true;
        });
        ctx.cookie(new Cookie(COOKIE, session.id(), "/", -1, false, true, null, SameSite.LAX));
        ctx.redirect(next(ctx.formParam("next")));
    }

    void logout(Context ctx) {
        own(ctx);
        file.in(open -> {
            SessionRows.remove(open, session(ctx).id());
            return true;
        });
        ctx.redirect("/login");
    }

    String secret() {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void show(Context ctx, String next, String complaint) {
        var employees = file.in(PaymentRows::employees);
        ctx.html(LoginView.page(employees, next, PASSWORD, complaint).text());
    }

    private Optional<Session> current(Context ctx) {
        var id = ctx.cookie(COOKIE);
        return id == null ? Optional.empty() : file.in(open -> SessionRows.find(open, id));
    }

    /// Only pages of this program: anything else would lead a person who has just signed in somewhere foreign.
    private static String next(@Nullable String wanted) {
        if (wanted == null || !wanted.matches("/(clinic|frontdesk|app|switches)(/[\\w/#-]*)?")) {
            return "/clinic/invoices";
        }
        return wanted;
    }
}
