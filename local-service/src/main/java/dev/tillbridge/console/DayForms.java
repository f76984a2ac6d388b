package dev.tillbridge.console;

import static dev.tillbridge.console.Reading.field;
import static dev.tillbridge.console.Reading.fieldOrNull;

import dev.tillbridge.money.MoneyText;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Amount;
import dev.tillbridge.protocol.DayClose;
import dev.tillbridge.protocol.DayCsvPart;
import dev.tillbridge.protocol.DayDismiss;
import dev.tillbridge.protocol.DayFile;
import dev.tillbridge.protocol.DayRef;
import dev.tillbridge.protocol.DayReopen;
import dev.tillbridge.protocol.DayTyped;
import dev.tillbridge.protocol.DayTypedKind;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.MonthRef;
import dev.tillbridge.protocol.Nothing;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Currency;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// *Close the day*: the page, what its buttons do, and its files.
final class DayForms {
    private static final int LONGEST_FILE = 220_000;

    private final Console console;
    private final MethodCaller caller;

    DayForms(Console console, MethodCaller caller) {
        this.console = console;
        this.caller = caller;
    }

    void addTo(RoutesConfig routes) {
        console.page(routes, "/day", Page.DAY, "day", context -> model(context.queryParam("day")));
        console.page(
                routes,
                "/month",
                Page.MONTH,
                "month",
                context -> new Models.Month(caller.call(Methods.MONTH, new MonthRef(context.queryParam("month")))));
        console.page(routes, "/day/{day}", Page.DAY, "day", this::model);
        console.file(routes, "/day/{day}/pdf", Page.DAY, "application/pdf", this::pdf);
        console.file(routes, "/day/{day}/csv", Page.DAY, "text/csv; charset=utf-8", this::csv);
        day(routes, "read", context -> caller.call(Methods.DAY_READ, ref(context)));
        day(routes, "processor", context -> caller.call(Methods.DAY_READ_PROCESSOR, ref(context)));
        day(routes, "typed", this::typed);
        day(
                routes,
                "file",
                context -> caller.call(
                        Methods.DAY_FILE,
                        new DayFile(context.pathParam("day"), file(context), fieldOrNull(context, "person"))));
        day(
                routes,
                "dismiss",
                context -> caller.call(
                        Methods.DAY_DISMISS,
                        new DayDismiss(
                                context.pathParam("day"),
                                key(context),
                                field(context, "note"),
                                fieldOrNull(context, "manager"),
                                fieldOrNull(context, "managerPin"))));
        day(
                routes,
                "close",
                context -> caller.call(
                        Methods.DAY_CLOSE,
                        new DayClose(
                                context.pathParam("day"),
                                field(context, "seen"),
                                fieldOrNull(context, "manager"),
                                fieldOrNull(context, "managerPin"))));
        day(
                routes,
                "reopen",
                context -> caller.call(
                        Methods.DAY_REOPEN,
                        new DayReopen(
                                context.pathParam("day"),
                                field(context, "why"),
                                fieldOrNull(context, "manager"),
                                fieldOrNull(context, "managerPin"))));
    }

    private void day(RoutesConfig routes, String what, Consumer<Context> change) {
        console.change(routes, "/day/{day}/" + what, Page.DAY, "day", this::model, change);
    }

    private void typed(Context context) {
        var day = context.pathParam("day");
        var currency = caller.call(Methods.DAY, new DayRef(day)).currency();
        var typed = fieldOrNull(context, "amount");
        caller.call(
                Methods.DAY_TYPED,
                new DayTyped(
                        day,
                        field(context, "kind").equals("counted") ? DayTypedKind.COUNTED : DayTypedKind.PIMS_TOTAL,
                        field(context, "way"),
                        typed == null ? null : amount(typed, currency),
                        fieldOrNull(context, "person")));
    }

    private static Amount amount(String typed, String currency) {
        return MoneyText.typed(typed, Currency.getInstance(currency))
                .map(money -> new Amount(money.minorUnits(), currency))
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_AN_AMOUNT, "typed", typed).asException());
    }

    private static String file(Context context) {
        var text = context.formParam("csv");
        if (text == null || text.length() > LONGEST_FILE) {
            throw Problem.of(ProblemCode.DAY_FILE_REFUSED, "line", "1", "why", "the file is too long")
                    .asException();
        }
        return text;
    }

    private static String key(Context context) {
        var key = context.formParam("key");
        if (key == null || key.length() > 2_000) {
            throw Problem.of(ProblemCode.NOT_FOUND, "what", "That difference").asException();
        }
        return key;
    }

    private Object model(Context context) {
        return model(context.pathParam("day"));
    }

    private Object model(@Nullable String day) {
        return new Models.Day(
                caller.call(Methods.DAY, new DayRef(day)),
                caller.call(Methods.PEOPLE, new Nothing()).people());
    }

    private byte[] pdf(Context context) {
        return Base64.getDecoder()
                .decode(caller.call(Methods.DAY_PDF, ref(context)).base64());
    }

    private byte[] csv(Context context) {
        var text = new StringBuilder();
        int from = 0;
        do {
            var part = caller.call(Methods.DAY_CSV, new DayCsvPart(context.pathParam("day"), from));
            text.append(part.text());
            from = part.next();
        } while (from > 0);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static DayRef ref(Context context) {
        return new DayRef(context.pathParam("day"));
    }
}
