package dev.tillbridge.browser;

import dev.tillbridge.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/// What really stands in the demo clinic's books, read behind its stage and past every page; and its switches.
public final class ClinicBooks {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;

    public ClinicBooks(URI address, String controlToken) {
        this.address = address;
        this.token = controlToken;
    }

    /// How many payments stand on an invoice.
    public int entries(String invoice) {
        return read(invoice).path("entries").asInt(-1);
    }

    public long dueMinor(String invoice) {
        return read(invoice).path("dueMinor").asLong(-1);
    }

    /// Waits until so many payments stand on the invoice.
    public void awaitEntries(String invoice, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> entries(invoice) == count);
    }

    public String currency(String invoice) {
        return read(invoice).path("currency").stringValue();
    }

    /// The references of the payments of an invoice, as they were typed in.
    public List<String> references(String invoice) {
        var references = new ArrayList<String>();
        read(invoice)
                .path("payments")
                .forEach(payment -> references.add(payment.path("reference").stringValue()));
        return references;
    }

    /// Sets a switch: what the program does wrong the next time, such as `save-then-drop`.
    public void set(String name) {
        send("POST", "switches/" + name);
    }

    /// Sets a switch with a value, for one invoice or (empty) for all.
    public void set(String name, String invoice, long value) {
        send("POST", "switches/" + name + "?invoice=" + invoice + "&value=" + value);
    }

    /// Joins a doubled client to the one that stays.
    public void merge(long from, long into) {
        send("POST", "clients/" + from + "/merge/" + into);
    }

    /// Lets something happen to an invoice now, such as `payment-by-hand`.
    public void happen(String invoice, String name, long value) {
        send("POST", "invoices/" + invoice + "/" + name + "?value=" + value);
    }

    /// Issues an invoice once more, with nothing paid; gives the number of the new one.
    public String again(String invoice) {
        return Json.parse(send("POST", "copies/" + invoice)).path("number").stringValue();
    }

    public void clear(String name) {
        send("DELETE", "switches/" + name);
    }

    private JsonNode read(String invoice) {
        return Json.parse(send("GET", "invoices/" + invoice));
    }

    private String send(String method, String path) {
        var request = HttpRequest.newBuilder(address.resolve("/control/" + path))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
