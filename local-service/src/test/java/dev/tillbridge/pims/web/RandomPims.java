package dev.tillbridge.pims.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/// A PIMS whose words, element names, order and layout are drawn by lot; only its profile knows them.
final class RandomPims implements AutoCloseable {
    final String invoiceId;
    final List<Map<String, String>> payments = Collections.synchronizedList(new ArrayList<>());
    private final Random random;
    private final HttpServer server;
    private final Map<String, String> words = new HashMap<>();
    private final int layout;

    RandomPims(long seed) throws IOException {
        this.random = new Random(seed);
        this.invoiceId = "i" + (1_000 + random.nextInt(9_000));
        this.layout = random.nextInt(3);
        for (var name : List.of(
                "path", "title", "number", "status", "open", "client", "total", "tax", "due", "what", "sum", "paidOn",
                "note", "given", "none", "take", "amount", "way", "remark", "save", "done")) {
            words.put(name, word());
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String address() {
        return origin() + "/" + word("path") + "/" + invoiceId;
    }

    String profile() {
        return """
            profile: by-lot
            version: "1"
            pims: by-lot
            name: By Lot
            surface: web
            origins: ["%s"]
            formats: {currency: EUR, decimal: ",", group: ".", date: dd-MM-yyyy}
            pages:
              invoice:
                address: "/%s/{id}"
                marker: [{css: h2, text: "%s *"}]
                fields:
                  number: {at: [{label: %s}]}
                  status: {at: [{label: %s}], words: {%s: finalized}}
                  client-id: {at: [{label: %s}], parse: [{text-after: "("}, digits]}
                  client-name: {at: [{label: %s}], parse: [{text-before: " ("}]}
                  total: {at: [{label: %s}]}
                  tax: {at: [{label: %s}]}
                  due: {at: [{label: %s}]}
                lines:
                  row: {columns: [%s, %s]}
                  fields: {description: {at: [{column: %s}]}, total: {at: [{column: %s}]}}
                payments:
                  row: {columns: [%s, %s]}
                  none-when: [{css: p, text: %s}]
                  fields: {reference: {at: [{column: %s}]}, amount: {at: [{column: %s}]}}
            fresh: {in: own-tab, address: "{origin}/%s/{id}"}
            posting:
              payment: true
              part: true
              reference: kept
              settle-seconds: 1
              open: {address: "{origin}/%s/{id}", page: invoice}
              steps:
                - press: [{label: %s}]
                - set: [{label: %s}]
                  value: "{amount}"
                - choose: [{label: %s}]
                  value: "{payment-type}"
                - set: [{label: %s}]
                  value: "{reference}"
                - read: [{label: %s}]
                  value: "{amount}"
                - press: [{label: %s}]
                  commits: true
                - wait: [{css: p, text: %s}]
              payment-types: [{label: %s}]
            """.formatted(
                        origin(),
                        word("path"),
                        word("title"),
                        word("number"),
                        word("status"),
                        word("open"),
                        word("client"),
                        word("client"),
                        word("total"),
                        word("tax"),
                        word("due"),
                        word("what"),
                        word("sum"),
                        word("what"),
                        word("sum"),
                        word("note"),
                        word("given"),
                        word("none"),
                        word("note"),
                        word("given"),
                        word("path"),
                        word("path"),
                        word("take"),
                        word("amount"),
                        word("way"),
                        word("remark"),
                        word("amount"),
                        word("save"),
                        word("done"),
                        word("way"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var fields = new HashMap<String, String>();
            for (var pair : form.split("&", -1)) {
                var parts = pair.split("=", 2);
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            payments.add(fields);
            exchange.getResponseHeaders().add("Location", address() + "?saved=1");
            exchange.sendResponseHeaders(303, -1);
        } else {
            var saved = "saved=1".equals(exchange.getRequestURI().getQuery());
            var page = page(saved).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
        exchange.close();
    }

    private String page(boolean saved) {
        var facts = new ArrayList<>(List.of(
                fact("number", "№ 77/2"),
                fact("status", word("open")),
                fact("client", "Søren Ågård (" + 5521 + ")"),
                fact("total", "€\u00a01.234,50"),
                fact("tax", "\u200e34,50 €"),
                fact("due", "1.234,50")));
        Collections.shuffle(facts, random);
        var blocks = new ArrayList<>(List.of(
                layout == 1
                        ? "<table>" + String.join("", facts) + "</table>"
                        : "<dl>" + String.join("", facts) + "</dl>",
                table(List.of("what", "sum"), List.of(List.of("Tand", "1.000,00"), List.of("Pille", "200,00"))),
                payments.isEmpty() ? "<p>" + word("none") + "</p>" : table(List.of("note", "given"), paid()),
                form()));
        Collections.shuffle(blocks, random);
        var message = saved ? "<p>" + word("done") + "</p>" : "";
        return "<!doctype html><h2>" + word("title") + " <i>" + invoiceId + "</i></h2>" + message
                + String.join("<hr>", blocks) + "<div style='display:none'>" + fact("due", "9,99") + "</div>";
    }

    private List<List<String>> paid() {
        return payments.stream()
                .map(payment -> List.of(payment.get("r"), payment.get("a")))
                .toList();
    }

    private String fact(String name, String value) {
        var noise = "class='" + word() + "' id='" + word() + "'";
        return switch (layout) {
            case 0 -> "<dt " + noise + ">" + word(name) + ":</dt><dd>" + value + "</dd>";
            case 1 -> "<tr " + noise + "><th>" + word(name) + "</th><td><b>" + value + "</b></td></tr>";
            default -> "<div " + noise + "><span>" + word(name) + "</span> <output>" + value + "</output></div>";
        };
    }

    private String table(List<String> headings, List<List<String>> rows) {
        var head = headings.stream().map(name -> "<th>" + word(name) + "</th>").collect(Collectors.joining());
        var body = rows.stream()
                .map(row -> row.stream().map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining()))
                .map(cells -> "<tr><td>" + random.nextInt(100) + "</td>" + cells + "</tr>")
                .collect(Collectors.joining());
        return "<table><thead><tr><th></th>" + head + "</tr></thead><tbody>" + body + "</tbody></table>";
    }

    private String form() {
        var id = word();
        return "<button type=button onclick='this.nextElementSibling.hidden=false'>" + word("take") + "</button>"
                + "<form method=post hidden><label for=" + id + ">" + word("amount") + "</label><input name=a id=" + id
                + "><label>" + word("way") + " <select name=w><option>Kontant</option><option>Kort</option></select>"
                + "</label><label>" + word("remark") + "<input name=r></label><button>" + word("save")
                + "</button></form>";
    }

    private String word(String name) {
        return Objects.requireNonNull(words.get(name), name);
    }

    private String word() {
        var letters = new StringBuilder("w");
        for (int at = 0; at < 7; at++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
