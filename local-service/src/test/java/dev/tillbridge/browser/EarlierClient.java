package dev.tillbridge.browser;

import dev.tillbridge.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/// Another program on the same processor account that left an amount on a card reader.
final class EarlierClient {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String key;

    EarlierClient(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    void asksAt(String reader, long minor) {
        var intent =
                post("/v1/payment_intents", "amount=" + minor + "&currency=usd&payment_method_types[]=card_present");
        post(
                "/v1/terminal/readers/" + reader + "/process_payment_intent",
                "payment_intent=" + intent.path("id").stringValue());
    }

    private JsonNode post(String path, String form) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return Json.parse(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
