package dev.tillbridge.sandbox.pims;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Entering payments on the server-rendered faces.
final class PaymentPages {
    private final PimsFile file;
    private final Clock clock;
    private final Gate gate;
    private final Saving saving;

    PaymentPages(PimsFile file, Clock clock, Gate gate, Saving saving) {
        this.file = file;
        this.clock = clock;
        this.gate = gate;
        this.saving = saving;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/clinic/invoices/{number}/payment", this::open);
        routes.post("/clinic/invoices/{number}/payment", this::save);
        routes.get("/frontdesk/cashier", this::cashier);
        routes.post("/frontdesk/cashier", this::record);
    }

    private void open(Context ctx) {
        var invoice = invoice(ctx.pathParam("number"));
        if (invoice.state() != InvoiceState.FINALISED) {
            throw new Refusal("Payments can only be entered on a finalised invoice.");
        }
        var blank = blank(Gate.session(ctx), Skin.CLINIC, invoice.number(), Amounts.bare(invoice.due()));
        ctx.html(PaymentFormView.page(Gate.session(ctx), invoice, lists(), blank, "")
                .text());
    }

    private void save(Context ctx) {
        Gate.own(ctx);
        var form = typed(ctx, ctx.pathParam("number"));
        try {
            answer(ctx, saving.save(form, Gate.session(ctx).employee().name()), "/clinic/invoices/" + form.invoice());
        } catch (Refusal refusal) {
            ctx.status(422);
            ctx.html(PaymentFormView.page(Gate.session(ctx), invoice(form.invoice()), lists(), form, refusal.text())
                    .text());
        }
    }

    private void cashier(Context ctx) {
        ctx.html(PaymentFormView.cashier(Gate.session(ctx), lists(), blank(Gate.session(ctx), Skin.DESK, "", ""), "")
                .text());
    }

    private void record(Context ctx) {
        Gate.own(ctx);
        var form = typed(ctx, field(ctx, "invoice").strip());
        try {
            if (!Gate.same(field(ctx, "password"), Gate.PASSWORD)) {
                throw new Refusal("The password is wrong. Nothing was recorded.");
            }
            answer(
                    ctx,
                    saving.save(form, Gate.session(ctx).employee().name()),
                    "/frontdesk/invoices/" + form.invoice());
        } catch (Refusal refusal) {
            ctx.status(422);
            ctx.html(PaymentFormView.cashier(Gate.session(ctx), lists(), form, refusal.text())
                    .text());
        }
    }

    private static void answer(Context ctx, Saved saved, String invoicePage) {
        switch (saved) {
            case STORED -> ctx.redirect(invoicePage + "?saved=1", HttpStatus.SEE_OTHER);
            case STORED_CONNECTION_LOST -> Saving.hangUp(ctx);
            case STORED_THEN_ERROR -> error(ctx, 500, "Something went wrong. Please tell your administrator.");
            case ERROR_NOT_STORED -> error(ctx, 503, "The database is busy. Your payment was not saved.");
        }
    }

    private static void error(Context ctx, int status, String text) {
        ctx.status(status).html(Page.message("Error", text).text());
    }

    private Invoice invoice(String number) {
        return file.in(open -> InvoiceRows.find(open, number)).orElseThrow(NotFoundResponse::new);
    }

    private PaymentLists lists() {
        return file.in(open -> new PaymentLists(PaymentRows.types(open), PaymentRows.employees(open)));
    }

    /// Whoever is signed in takes the payment, unless another name is chosen.
    private PaymentForm blank(Session session, Skin skin, String invoice, String amount) {
        var today = LocalDate.now(clock);
        var date = skin == Skin.CLINIC ? skin.date(today) : today.toString();
        var takenBy = Long.toString(session.employee().id());
        return new PaymentForm(gate.secret(), invoice, "", takenBy, amount, date, "");
    }

    private static PaymentForm typed(Context ctx, String invoice) {
        return new PaymentForm(
                field(ctx, "form"),
                invoice,
                field(ctx, "type"),
                field(ctx, "employee"),
                field(ctx, "amount"),
                field(ctx, "date"),
                field(ctx, "reference"));
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
