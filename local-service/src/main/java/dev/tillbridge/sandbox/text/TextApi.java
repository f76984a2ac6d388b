package dev.tillbridge.sandbox.text;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `/2010-04-01/Accounts/ID/Messages`: making, listing and looking at texts. Stricter than the real one.
final class TextApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final Clock clock;
    private final String account;
    private final String secret;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicReference<@Nullable TextFault> fault = new AtomicReference<>();

    TextApi(Outbox outbox, Clock clock, String account, String secret) {
        this.outbox = outbox;
        this.clock = clock;
        this.account = account;
        this.secret = secret;
    }

    int requests() {
        return requests.get();
    }

    void next(TextFault trouble) {
        fault.set(trouble);
    }

    void create(Context context) {
        if (!known(context)) {
            return;
        }
        var trouble = fault.getAndSet(null);
        if (trouble == TextFault.DROP_BEFORE) {
            drop(context);
            return;
        }
        try {
            var sms = outbox.send(field(context, "From"), field(context, "To"), field(context, "Body"));
            if (trouble == TextFault.DROP_AFTER) {
                drop(context);
            } else {
                answer(context, 201, json(sms));
            }
        } catch (Refused refused) {
            error(context, refused.status(), refused.code(), String.valueOf(refused.getMessage()));
        }
    }

    void list(Context context) {
        if (!known(context)) {
            return;
        }
        var to = context.queryParam("To");
        var day = Optional.ofNullable(context.queryParam("DateSent>"))
                .map(text -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        int size = Math.clamp(number(context, "PageSize", 50), 1, 1_000);
        int page = Math.max(0, number(context, "Page", 0));
        var fitting = outbox.newest().stream()
                .filter(each -> to == null || each.to().equals(to))
                .filter(each -> day.isEmpty() || (sent(each) && !each.at().isBefore(day.get())))
                .toList();
        var body = JSON.createObjectNode();
        var list = body.putArray("messages");
        pageOf(fitting, page, size).forEach(each -> list.add(json(each)));
        body.put("page", page).put("page_size", size);
        boolean more = fitting.size() > (page + 1) * size;
        var rest = (to == null ? "" : "&To=" + to.replace("+", "%2B"))
                + (day.isEmpty() ? "" : "&DateSent%3E=" + context.queryParam("DateSent>"));
        body.put("next_page_uri", more ? context.path() + "?PageSize=" + size + "&Page=" + (page + 1) + rest : null);
        answer(context, 200, body);
    }

    private static List<Sms> pageOf(List<Sms> all, int page, int size) {
        int from = Math.min(all.size(), page * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    void look(Context context) {
        if (!known(context)) {
            return;
        }
        var sid = context.pathParam("sid");
        outbox.newest().stream()
                .filter(each -> sid.equals(each.sid() + ".json"))
                .findFirst()
                .ifPresentOrElse(
                        each -> answer(context, 200, json(each)),
                        () -> error(context, 404, 20_404, "The requested resource was not found"));
    }

    private boolean known(Context context) {
        requests.incrementAndGet();
        var basic = "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + secret).getBytes(StandardCharsets.UTF_8));
        boolean known = basic.equals(context.header("Authorization")) && account.equals(context.pathParam("account"));
        if (!known) {
            error(context, 401, 20_003, "Authenticate");
        }
        return known;
    }

    private boolean sent(Sms sms) {
        return sms.inbound() || !clock.instant().isBefore(sms.at().plus(ON_ITS_WAY));
    }

    private ObjectNode json(Sms sms) {
        var body = JSON.createObjectNode();
        boolean sent = sent(sms);
        var outcome = sms.error() == 0 ? "delivered" : "undelivered";
        body.put("sid", sms.sid())
                .put("account_sid", account)
                .put("from", sms.from())
                .put("to", sms.to());
        body.put("body", sms.body()).put("direction", sms.inbound() ? "inbound" : "outbound-api");
        body.put("status", sms.inbound() ? "received" : sent ? outcome : "queued");
        body.put("date_created", time(sms.at())).put("date_sent", sent ? time(sms.at()) : null);
        body.put("num_segments", "1").put("api_version", "2010-04-01");
        if (sent && sms.error() != 0) {
            body.put("error_code", sms.error());
        } else {
            body.putNull("error_code");
        }
        return body;
    }

    private static String time(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    private static String field(Context context, String name) {
        var value = context.formParam(name);
        return value == null ? "" : value;
    }

    private static int number(Context context, String name, int usual) {
        var value = context.queryParam(name);
        return value == null || !value.matches("[0-9]{1,4}") ? usual : Integer.parseInt(value);
    }

    private static void error(Context context, int status, int code, String why) {
        var body = JSON.createObjectNode().put("code", code).put("message", why).put("status", status);
        answer(context, status, body);
    }

    private static void answer(Context context, int status, ObjectNode body) {
        context.status(status).contentType("application/json").result(JSON.writeValueAsString(body));
    }

    private static void drop(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
