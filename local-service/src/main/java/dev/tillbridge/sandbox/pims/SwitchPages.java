package dev.tillbridge.sandbox.pims;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// The training page, where a person makes the program misbehave.
final class SwitchPages {
    private final PimsFile file;
    private final Clock clock;

    SwitchPages(PimsFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/switches", this::show);
        routes.post("/switches/reset", this::reset);
        routes.post("/switches/{name}", this::on);
        routes.post("/switches/{name}/off", this::off);
    }

    private void show(Context ctx) {
        var on = file.in(SwitchRows::all);
        var firings = file.in(SwitchRows::firings);
        ctx.html(SwitchesView.page(Gate.session(ctx), on, firings).text());
    }

    private void on(Context ctx) {
        Gate.own(ctx);
        var setting =
                new Setting(what(ctx), field(ctx, "invoice").strip(), whole(ctx, "value", 0), whole(ctx, "times", 1));
        file.in(open -> {
            SwitchRows.set(open, setting);
            return true;
        });
        ctx.redirect("/switches", HttpStatus.SEE_OTHER);
    }

    private void off(Context ctx) {
        Gate.own(ctx);
        var what = what(ctx);
        file.in(open -> {
            SwitchRows.clear(open, what);
            return true;
        });
        ctx.redirect("/switches", HttpStatus.SEE_OTHER);
    }

    private void reset(Context ctx) {
        Gate.own(ctx);
        file.reset(LocalDate.now(clock));
        ctx.redirect("/switches", HttpStatus.SEE_OTHER);
    }

    private static Switch what(Context ctx) {
        return Switch.of(ctx.pathParam("name")).orElseThrow(NotFoundResponse::new);
    }

    private static long whole(Context ctx, String name, long absent) {
        var text = field(ctx, name).strip();
        if (text.isEmpty()) {
            return absent;
        }
        if (!text.matches("-?\\d{1,9}")) {
            throw new Refusal("Value and times are whole numbers.");
        }
        return Long.parseLong(text);
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
