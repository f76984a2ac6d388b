package dev.tillbridge.console;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Action;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PaymentSearch;
import dev.tillbridge.protocol.ReceiptPdfRef;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pages, each from calls that change nothing.
final class Reading {
    private static final Nothing NOTHING = new Nothing();

    private final Console console;
    private final MethodCaller caller;

    Reading(Console console, MethodCaller caller) {
        this.console = console;
        this.caller = caller;
    }

    void addTo(RoutesConfig routes) {
        console.page(routes, "/", Page.TODAY, "today", this::today);
        console.page(routes, "/payments", Page.PAYMENTS, "payments", this::payments);
        console.page(routes, "/payments/{payment}", Page.PAYMENTS, "payment", this::payment);
        console.pdf(routes, "/payments/{payment}/receipt/{number}", Page.PAYMENTS, this::receipt);
        console.page(routes, "/needs", Page.NEEDS, "needs", this::needs);
        console.page(routes, "/readers", Page.READERS, "readers", context -> readers(null));
        console.page(routes, "/people", Page.PEOPLE, "people", this::people);
        console.page(routes, "/browsers", Page.BROWSERS, "browsers", this::browsers);
        console.page(routes, "/desks", Page.DESKS, "desks", this::desks);
        console.await(
                routes,
                "/desks/going",
                Page.DESKS,
                context -> DeskMove.of(context.queryParam("to"), context.queryParam("former"))
                        .over(caller.call(Methods.DESKS, NOTHING)));
        console.page(routes, "/profiles", Page.PROFILES, "profiles", this::profiles);
        console.page(routes, "/health", Page.HEALTH, "health", context -> new Models.Health(caller.health()));
        console.page(routes, "/settings", Page.SETTINGS, "settings", this::settings);
    }

    Object today(Context context) {
        return new Models.Today(
                caller.call(Methods.DESK, NOTHING),
                caller.call(Methods.ATTENTION, NOTHING).items());
    }

    Object payments(Context context) {
        var query = typed(context, "q");
        var from = typed(context, "from");
        var to = typed(context, "to");
        return new Models.Payments(
                query, from, to, caller.call(Methods.PAYMENTS, new PaymentSearch(query, day(from), day(to), 100)));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "that is no day").asException();
        }
    }

    private static String typed(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    Object payment(Context context) {
        var ref = new PaymentRef(context.pathParam("payment"));
        var details = caller.call(Methods.PAYMENT, ref);
        boolean offered = details.view().actions().contains(Action.GIVE_BACK);
        return new Models.Payment(
                details,
                caller.call(Methods.PEOPLE, NOTHING).people(),
                offered ? caller.call(Methods.GIVE_BACK_OFFER, ref) : null,
                Ids.random().next());
    }

    private byte[] receipt(Context context) {
        var number = context.pathParam("number");
        if (!number.matches("[0-9]{1,6}")) {
            throw Problem.of(ProblemCode.NOT_FOUND, "what", "That receipt").asException();
        }
        var ref = new ReceiptPdfRef(context.pathParam("payment"), Integer.parseInt(number));
        return Base64.getDecoder().decode(caller.call(Methods.RECEIPT_PDF, ref).base64());
    }

    Object needs(Context context) {
        return new Models.Needs(caller.call(Methods.ATTENTION, NOTHING).items());
    }

    Object readers(@Nullable String tested) {
        return new Models.Readers(caller.call(Methods.READERS, NOTHING), tested);
    }

    Object people(Context context) {
        return new Models.People(caller.call(Methods.PEOPLE, NOTHING));
    }

    Object browsers(Context context) {
        return new Models.Browsers(
                caller.call(Methods.BROWSERS, NOTHING), null, caller.call(Methods.PAIR_PENDING, NOTHING));
    }

    Object desks(Context context) {
        return new Models.Desks(
                caller.call(Methods.DESKS, NOTHING),
                context.attribute("invitation"),
                caller.call(Methods.PEOPLE, NOTHING).people(),
                context.attribute("move"));
    }

    Object profiles(Context context) {
        return new Models.Profiles(
                caller.call(Methods.PROFILES, NOTHING),
                caller.call(Methods.PROFILE_VERSIONS, NOTHING),
                caller.call(Methods.PEOPLE, NOTHING).people());
    }

    Object settings(Context context) {
        return new Models.Settings(
                caller.call(Methods.LOCATION, NOTHING),
                caller.call(Methods.OTHER_INSTALLATIONS, NOTHING).installations(),
                caller.call(Methods.PEOPLE, NOTHING).people());
    }

    /// A field of a form; refused when it is missing or far too long.
    static String field(Context context, String name) {
        var value = context.formParam(name);
        if (value == null || value.length() > 500) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "the field " + name + " is missing or too long")
                    .asException();
        }
        return value.strip();
    }

    /// A field that may be left empty.
    static @Nullable String fieldOrNull(Context context, String name) {
        var value = context.formParam(name);
        return value == null || value.isBlank() ? null : field(context, name);
    }
}
