package dev.tillbridge.sandbox.text;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The page on which a person reads what was texted, follows its links and answers as the client.
final class OutboxPage {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Outbox outbox;

    OutboxPage(Outbox outbox) {
        this.outbox = outbox;
    }

    void show(Context context) {
        var talks = outbox.newest().stream()
                .sorted(Comparator.comparing(Sms::at))
                .collect(Collectors.groupingBy(sms -> sms.inbound() ? sms.from() : sms.to()));
        var body = new StringBuilder();
        talks.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, List<Sms>> each) ->
                                each.getValue().getLast().at(),
                        Comparator.reverseOrder()))
                .forEach(each -> talk(body, each.getKey(), each.getValue()));
        if (talks.isEmpty()) {
            body.append("<p>Nothing was texted yet.</p>");
        }
        headers(context);
        context.contentType("text/html; charset=utf-8")
                .result("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Practice texts</title>"
                        + "<meta name=\"viewport\" content=\"width=device-width\">"
                        + "<link rel=\"stylesheet\" href=\"/outbox.css\"></head><body>"
                        + "<header>Practice: nobody gets these texts</header><main><h1>Texts</h1>" + body
                        + "</main></body></html>");
    }

    private void talk(StringBuilder page, String number, List<Sms> talk) {
        page.append("<section><h2>").append(escaped(number));
        if (outbox.isStopped(number)) {
            page.append(" <em>stopped</em>");
        }
        page.append("</h2>");
        talk.forEach(sms -> page.append("<p class=\"")
                .append(sms.inbound() ? "in" : "out")
                .append("\">")
                .append(body(sms.body()))
                .append("<small>")
                .append(TIME.format(sms.at()))
                .append("</small></p>"));
        page.append("<form method=\"post\" action=\"/answer\"><input type=\"hidden\" name=\"from\" value=\"")
                .append(escaped(number))
                .append("\"><input type=\"hidden\" name=\"to\" value=\"")
                .append(escaped(
                        talk.getLast().inbound()
                                ? talk.getLast().to()
                                : talk.getLast().from()))
                .append(
                        "\"><label>Answer as the client <input name=\"body\" maxlength=\"300\" autocomplete=\"off\" required>"
                                + "</label><button>Send</button></form></section>");
    }

    void answer(Context context) {
        var origin = context.header("Origin");
        // A form of another site is not ours, whatever it says.
        if (origin != null && !origin.equals("http://" + context.host())) {
            context.status(403);
            return;
        }
        var from = field(context, "from");
        var body = field(context, "body");
        if (!from.isEmpty() && !body.isBlank()) {
            outbox.receive(from, field(context, "to"), body);
        }
        headers(context);
        context.status(303).header("Location", "/");
    }

    void style(Context context) {
        try (var stream = OutboxPage.class.getResourceAsStream("outbox.css")) {
            if (stream == null) {
                throw new IllegalStateException("missing in the jar: outbox.css");
            }
            headers(context);
            context.contentType("text/css; charset=utf-8").result(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void headers(Context context) {
        context.header(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cache-Control", "no-store");
    }

    private static String body(String text) {
        var page = new StringBuilder();
        var links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            var link = escaped(links.group());
            page.append(escaped(text.substring(from, links.start())))
                    .append("<a rel=\"noreferrer\" href=\"")
                    .append(link)
                    .append("\">")
                    .append(link)
                    .append("</a>");
            from = links.end();
        }
        return page.append(escaped(text.substring(from))).toString().replace("\n", "<br>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String field(Context context, String name) {
        var value = context.formParam(name);
        return value == null || value.length() > 300 ? "" : value;
    }
}
