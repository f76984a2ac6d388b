package dev.tillbridge.sandbox.pims;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The pages that both server-rendered faces have.
final class ClinicPages {
    private final PimsFile file;
    private final Clock clock;
    private final Mischief mischief;

    ClinicPages(PimsFile file, Clock clock, Mischief mischief) {
        this.file = file;
        this.clock = clock;
        this.mischief = mischief;
    }

    void addTo(RoutesConfig routes) {
        for (var skin : Skin.values()) {
            routes.get(skin.base, ctx -> ctx.redirect(skin.base + "/invoices"));
            routes.get(skin.base + "/clients", ctx -> clients(ctx, skin));
            routes.get(skin.base + "/clients/{number}", ctx -> client(ctx, skin));
            routes.get(skin.base + "/invoices", ctx -> invoices(ctx, skin));
            routes.get(skin.base + "/invoices/{number}", ctx -> invoice(ctx, skin));
            routes.get(skin.base + "/day", ctx -> day(ctx, skin));
        }
    }

    private void clients(Context ctx, Skin skin) {
        var query = query(ctx, "q");
        var found = file.in(open -> ClientRows.search(open, query));
        ctx.html(ListViews.clients(skin, Gate.session(ctx), query, found).text());
    }

    private void client(Context ctx, Skin skin) {
        var number = number(ctx.pathParam("number"));
        var client = file.in(open -> ClientRows.find(open, number)).orElseThrow(NotFoundResponse::new);
        var invoices = file.in(open -> InvoiceRows.of(open, number));
        ctx.html(ClientView.page(skin, Gate.session(ctx), client, invoices).text());
    }

    private void invoices(Context ctx, Skin skin) {
        var all = file.in(InvoiceRows::all);
        ctx.html(ListViews.invoices(skin, Gate.session(ctx), all).text());
    }

    private void invoice(Context ctx, Skin skin) {
        var number = ctx.pathParam("number");
        var invoice = file.in(open -> {
                    mischief.beforeReading(open, number);
                    return InvoiceRows.find(open, number);
                })
                .orElseThrow(NotFoundResponse::new);
        var session = Gate.session(ctx);
        var page = switch (skin) {
            case CLINIC -> InvoiceView.page(session, invoice, ctx.queryParam("saved") == null ? "" : "Payment saved.");
            case DESK -> DeskInvoiceView.page(session, invoice);
        };
        ctx.html(page.text());
    }

    private void day(Context ctx, Skin skin) {
        var day = day(query(ctx, "date"), clock);
        var payments = file.in(open -> PaymentRows.ofDay(open, day));
        var page = query(ctx, "page");
        int number = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        ctx.html(ListViews.day(skin, Gate.session(ctx), day, payments, number).text());
    }

    /// The day that was asked for, or today.
    static LocalDate day(String text, Clock clock) {
        try {
            return text.isEmpty() ? LocalDate.now(clock) : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return LocalDate.now(clock);
        }
    }

    static long number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new NotFoundResponse();
        }
        return Long.parseLong(text);
    }

    static String query(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }
}
