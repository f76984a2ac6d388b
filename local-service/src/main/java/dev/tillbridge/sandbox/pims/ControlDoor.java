package dev.tillbridge.sandbox.pims;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The door behind the stage, for tests and the demonstration: needs the token, counts what really stands in
/// the book, sets switches. What is read here does not set off any switch.
final class ControlDoor {
    private final PimsFile file;
    private final Clock clock;
    private final Mischief mischief;
    private final String token;

    ControlDoor(PimsFile file, Clock clock, Mischief mischief, String token) {
        this.file = file;
        this.clock = clock;
        this.mischief = mischief;
        this.token = token;
    }

    void addTo(RoutesConfig routes) {
        routes.before("/control/*", this::allowed);
        routes.get("/control/invoices/{number}", ctx -> Json.answer(ctx, invoice(ctx.pathParam("number"))));
        routes.get("/control/payments", ctx -> Json.answer(ctx, payments(file.in(PaymentRows::all))));
        routes.get("/control/firings", ctx -> Json.answer(ctx, firings()));
        routes.get(
                "/control/switches",
                ctx -> Json.answer(
                        ctx,
                        file.in(SwitchRows::all).stream().map(Json::setting).toList()));
        routes.post("/control/switches/{name}", this::set);
        routes.delete("/control/switches/{name}", this::clear);
        routes.post("/control/invoices/{number}/{name}", this::happen);
        routes.post("/control/copies/{number}", this::copy);
        routes.post("/control/clients/{from}/merge/{into}", this::merge);
        routes.post("/control/reset", this::reset);
    }

    private void allowed(Context ctx) {
        var sent = Optional.ofNullable(ctx.header("Authorization")).orElse("");
        if (!Gate.same(sent, "Bearer " + token)) {
            throw new ForbiddenResponse();
        }
    }

    private Map<String, Object> invoice(String number) {
        var invoice = file.in(open -> InvoiceRows.find(open, number)).orElseThrow(NotFoundResponse::new);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("number", invoice.number());
        answer.put("client", invoice.clientNumber());
        answer.put("state", invoice.state().name());
        answer.put("currency", invoice.total().currency().getCurrencyCode());
        answer.put("totalMinor", invoice.total().minorUnits());
        answer.put("paidMinor", invoice.paid().minorUnits());
        answer.put("dueMinor", invoice.due().minorUnits());
        answer.put("entries", invoice.payments().size());
        answer.put("payments", payments(invoice.payments()));
        return answer;
    }

    private static List<Map<String, Object>> payments(List<Payment> payments) {
        return payments.stream().map(Json::payment).toList();
    }

    private List<Map<String, Object>> firings() {
        return file.in(SwitchRows::firings).stream().map(Json::firing).toList();
    }

    private void set(Context ctx) {
        var setting = new Setting(
                what(ctx),
                ClinicPages.query(ctx, "invoice"),
                whole(ctx, "value", () -> 0),
                whole(ctx, "times", () -> what(ctx) == Switch.SLOW || what(ctx) == Switch.LAYOUT_V2 ? -1 : 1));
        file.in(open -> {
            SwitchRows.set(open, setting);
            return true;
        });
        ctx.status(204);
    }

    private void clear(Context ctx) {
        var what = what(ctx);
        file.in(open -> {
            SwitchRows.clear(open, what);
            return true;
        });
        ctx.status(204);
    }

    private void happen(Context ctx) {
        var what = what(ctx);
        var number = ctx.pathParam("number");
        var value = whole(ctx, "value", () -> 0);
        var found = file.in(open -> {
            var happened = mischief.happen(open, what, number, value);
            if (happened) {
                SwitchRows.log(open, what.word(), number, clock.instant());
            }
            return happened;
        });
        ctx.status(found ? 204 : 404);
    }

    private void copy(Context ctx) {
        var copied = file.in(open -> InvoiceRows.again(open, ctx.pathParam("number")))
                .orElseThrow(NotFoundResponse::new);
        Json.answer(ctx, Map.of("number", copied));
    }

    private void merge(Context ctx) {
        var from = ClinicPages.number(ctx.pathParam("from"));
        var into = ClinicPages.number(ctx.pathParam("into"));
        ctx.status(file.in(open -> ClientRows.merge(open, from, into)) ? 204 : 404);
    }

    private void reset(Context ctx) {
        file.reset(LocalDate.now(clock));
        ctx.status(204);
    }

    private static Switch what(Context ctx) {
        return Switch.of(ctx.pathParam("name")).orElseThrow(NotFoundResponse::new);
    }

    private static long whole(Context ctx, String name, LongSupplier absent) {
        var text = ClinicPages.query(ctx, name);
        if (text.isEmpty()) {
            return absent.getAsLong();
        }
        if (!text.matches("-?\\d{1,9}")) {
            throw new Refusal("Value and times are whole numbers.");
        }
        return Long.parseLong(text);
    }
}
