package dev.tillbridge.sandbox.stripe;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The hosted pages over HTTP: `/c/pay/ID` for a session, `/l/CODE` for a link. What is typed is read and
/// forgotten; nothing of it is logged.
final class PayDoor {
    private final Checkout checkout;

    PayDoor(Checkout checkout) {
        this.checkout = checkout;
    }

    void look(Context context) {
        show(context, checkout.look(context.pathParam("id")), "", "", 200);
    }

    void pay(Context context) {
        if (!own(context)) {
            context.status(403);
            return;
        }
        var id = context.pathParam("id");
        var visit = checkout.look(id);
        if (visit == null) {
            show(context, null, "", "", 404);
            return;
        }
        try {
            var typed = TypedForm.read(context::formParam, SetupMaker.types(visit.session()), checkout.now());
            after(context, checkout.pay(id, typed));
        } catch (Mistyped wrong) {
            var told = new Visit(visit.session(), wrong.told(), visit.asking(), "");
            show(context, told, field(context, "name"), field(context, "email"), 422);
        }
    }

    void bank(Context context) {
        if (!own(context)) {
            context.status(403);
            return;
        }
        after(
                context,
                checkout.answer(
                        context.pathParam("id"), field(context, "answer").equals("yes")));
    }

    void link(Context context) {
        var opened = checkout.open(context.pathParam("code"));
        if (opened == null) {
            answer(context, PayPage.notice("There is no such link", "Nothing was charged."), 404, null);
        } else if (Wire.need(opened, "object").equals("payment_link")) {
            answer(context, PayPage.inactive(opened), 410, null);
        } else {
            headers(context, null);
            context.status(303).header("Location", "/c/pay/" + Wire.need(opened, "id"));
        }
    }

    void proof(Context context) {
        proof(context, "");
    }

    void prove(Context context) {
        if (!own(context)) {
            context.status(403);
        } else if (checkout.prove(context.pathParam("id"), field(context, "code"))) {
            answer(
                    context,
                    PayPage.notice("Thank you", "Your bank account is verified. Your payment is on its way."),
                    200,
                    null);
        } else {
            proof(context, "That is not the code that was sent to your bank account.");
        }
    }

    private void proof(Context context, String told) {
        var intent = checkout.proof(context.pathParam("id"));
        if (intent == null) {
            answer(context, PayPage.notice("There is nothing to verify", "Nothing was charged."), 404, null);
        } else {
            answer(context, PayPage.proof(intent, told), told.isEmpty() ? 200 : 422, null);
        }
    }

    void style(Context context) {
        try (var stream = PayDoor.class.getResourceAsStream("pay.css")) {
            if (stream == null) {
                throw new IllegalStateException("missing in the jar: pay.css");
            }
            headers(context, null);
            context.contentType("text/css; charset=utf-8").result(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Where a person goes after a form: on when it is done, else the page again.
    private void after(Context context, @Nullable Visit visit) {
        var to = visit == null || !visit.is("complete") ? null : Wire.text(visit.session(), "success_url");
        if (visit != null && to != null) {
            headers(context, visit);
            context.status(303)
                    .header("Location", to.replace("{CHECKOUT_SESSION_ID}", Wire.need(visit.session(), "id")));
        } else {
            boolean refused = visit != null && !visit.told().isEmpty();
            show(context, visit, field(context, "name"), field(context, "email"), refused ? 402 : 200);
        }
    }

    private static void show(Context context, @Nullable Visit visit, String name, String email, int status) {
        if (visit == null) {
            answer(context, PayPage.notice("There is no such page", "Nothing was charged."), 404, null);
        } else {
            answer(context, PayPage.of(visit, name, email), status, visit);
        }
    }

    private static void answer(Context context, Markup page, int status, @Nullable Visit visit) {
        headers(context, visit);
        context.status(status).contentType("text/html; charset=utf-8").result(page.text());
    }

    private static void headers(Context context, @Nullable Visit visit) {
        // A form's answer may send the browser on to where the caller wants it; browsers hold that against this list.
        var to = visit == null ? null : Wire.text(visit.session(), "success_url");
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                        + (to == null ? "" : " " + origin(to)));
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
    }

    private static String origin(String address) {
        try {
            var uri = URI.create(address.replace("{CHECKOUT_SESSION_ID}", "x"));
            return uri.getScheme() + "://" + uri.getRawAuthority();
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }

    /// A form of another site is not ours, whatever it says.
    private static boolean own(Context context) {
        var origin = context.header("Origin");
        return origin == null || origin.equals("http://" + context.host());
    }

    private static String field(Context context, String name) {
        var value = context.formParam(name);
        return value == null || value.length() > 200 ? "" : value;
    }
}
