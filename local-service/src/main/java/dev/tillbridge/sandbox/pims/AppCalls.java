package dev.tillbridge.sandbox.pims;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What the new program (one page, addresses after `#`) asks its server.
final class AppCalls {
    private final PimsFile file;
    private final Clock clock;
    private final Gate gate;
    private final Mischief mischief;
    private final Saving saving;

    AppCalls(PimsFile file, Clock clock, Gate gate, Mischief mischief, Saving saving) {
        this.file = file;
        this.clock = clock;
        this.gate = gate;
        this.mischief = mischief;
        this.saving = saving;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/app/", ctx -> ctx.html(PimsFile.resource("app.html")));
        routes.get("/app/account/{number}", this::account);
        routes.get("/app/api/me", this::me);
        routes.get("/app/api/clients", ctx -> Json.answer(ctx, clients(ClinicPages.query(ctx, "q"))));
        routes.get("/app/api/clients/{number}", ctx -> Json.answer(ctx, client(ctx.pathParam("number"))));
        routes.get("/app/api/invoices", ctx -> Json.answer(ctx, list(file.in(InvoiceRows::all))));
        routes.get("/app/api/invoices/{number}", ctx -> Json.answer(ctx, invoice(ctx.pathParam("number"))));
        routes.post("/app/api/invoices/{number}/payments", this::pay);
        routes.get("/app/api/day", this::day);
    }

    /// The client's account is a page of its own, shown in a frame.
    private void account(Context ctx) {
        var number = ClinicPages.number(ctx.pathParam("number"));
        var client = file.in(open -> ClientRows.find(open, number)).orElseThrow(NotFoundResponse::new);
        var invoices = file.in(open -> InvoiceRows.openOf(open, number));
        ctx.html(AccountView.page(client, invoices).text());
    }

    private void me(Context ctx) {
        var session = Gate.session(ctx);
        Json.answer(
                ctx,
                Map.of(
                        "name", session.employee().name(),
                        "employee", session.employee().id(),
                        "token", session.token(),
                        "today", LocalDate.now(clock).toString(),
                        "types",
                                file.in(PaymentRows::types).stream()
                                        .map(type -> Map.of("code", type.code(), "name", type.name()))
                                        .toList(),
                        "employees",
                                file.in(PaymentRows::employees).stream()
                                        .map(each -> Map.of("code", each.id(), "name", each.name()))
                                        .toList()));
    }

    private List<Map<String, Object>> clients(String query) {
        return file.in(open -> ClientRows.search(open, query)).stream()
                .map(AppCalls::shown)
                .toList();
    }

    private Map<String, Object> client(String text) {
        var number = ClinicPages.number(text);
        var client = file.in(open -> ClientRows.find(open, number)).orElseThrow(NotFoundResponse::new);
        var answer = shown(client);
        answer.put("invoices", list(file.in(open -> InvoiceRows.of(open, number))));
        return answer;
    }

    private Map<String, Object> invoice(String number) {
        var invoice = file.in(open -> {
                    mischief.beforeReading(open, number);
                    return InvoiceRows.find(open, number);
                })
                .orElseThrow(NotFoundResponse::new);
        var answer = shown(invoice);
        answer.put("attending", invoice.attending());
        answer.put("note", invoice.note());
        answer.put("subtotal", Amounts.shown(invoice.subtotal()));
        answer.put("tax", Amounts.shown(invoice.tax()));
        answer.put("paid", Amounts.shown(invoice.paid()));
        answer.put("payable", invoice.state() == InvoiceState.FINALISED);
        answer.put("dueToType", Amounts.bare(invoice.due()));
        answer.put("form", gate.secret());
        answer.put(
                "lines",
                invoice.lines().stream()
                        .map(line -> Map.of(
                                "pet", line.pet(),
                                "description", line.description(),
                                "quantity", Amounts.quantity(line.quantityHundredths()),
                                "unit", Amounts.shown(line.unit()),
                                "amount", Amounts.shown(line.amount())))
                        .toList());
        answer.put("payments", invoice.payments().stream().map(AppCalls::shown).toList());
        return answer;
    }

    private void pay(Context ctx) {
        Gate.own(ctx);
        var body = Json.read(ctx.body());
        var form = new PaymentForm(
                text(body, "form"),
                ctx.pathParam("number"),
                text(body, "type"),
                text(body, "employee"),
                text(body, "amount"),
                text(body, "date"),
                text(body, "reference"));
        switch (saving.save(form, Gate.session(ctx).employee().name())) {
            case STORED -> Json.answer(ctx, Map.of("saved", true));
            case STORED_CONNECTION_LOST -> Saving.hangUp(ctx);
            case STORED_THEN_ERROR -> error(ctx, 500, "Something went wrong. Please tell your administrator.");
            case ERROR_NOT_STORED -> error(ctx, 503, "The database is busy. Your payment was not saved.");
        }
    }

    private void day(Context ctx) {
        var day = ClinicPages.day(ClinicPages.query(ctx, "date"), clock);
        var payments = file.in(open -> PaymentRows.ofDay(open, day));
        Json.answer(
                ctx,
                Map.of(
                        "date",
                        day.toString(),
                        "payments",
                        payments.stream().map(AppCalls::shown).toList()));
    }

    static void error(Context ctx, int status, String text) {
        ctx.status(status);
        Json.answer(ctx, Map.of("error", text));
    }

    private static String text(JsonNode body, String name) {
        return body.path(name).asString("");
    }

    private static List<Map<String, Object>> list(List<Invoice> invoices) {
        return invoices.stream().map(AppCalls::shown).toList();
    }

    private static Map<String, Object> shown(Invoice invoice) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("number", invoice.number());
        answer.put("client", invoice.clientNumber());
        answer.put("clientName", invoice.clientName());
        answer.put("date", invoice.issued().toString());
        answer.put("patients", invoice.patients());
        answer.put("status", invoice.status());
        answer.put("total", Amounts.shown(invoice.total()));
        answer.put("due", Amounts.shown(invoice.due()));
        return answer;
    }

    private static Map<String, Object> shown(Client client) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("number", client.number());
        answer.put("name", client.name());
        answer.put("phone", client.phone());
        answer.put("email", client.email());
        answer.put("address", client.street() + ", " + client.city());
        answer.put("pets", client.pets().stream().map(Pet::name).collect(Collectors.joining(", ")));
        var merged = client.mergedInto();
        answer.put("mergedInto", merged == null ? "" : merged);
        return answer;
    }

    private static Map<String, Object> shown(Payment payment) {
        return Map.of(
                "time", payment.enteredAt().toLocalTime().toString(),
                "date", payment.paidOn().toString(),
                "invoice", payment.invoice(),
                "client", payment.client(),
                "type", payment.type(),
                "employee", payment.employee(),
                "reference", payment.reference(),
                "amount", Amounts.shown(payment.amount()));
    }
}
