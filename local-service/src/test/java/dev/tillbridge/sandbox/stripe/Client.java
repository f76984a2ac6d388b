package dev.tillbridge.sandbox.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// A client of the clinic with a browser: opens the hosted pages and types into them. For tests of every room.
public final class Client {
    public static final String VISA = "4242 4242 4242 4242";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// What the browser shows, or where it was sent.
    public record Shown(int status, String text, String location) {}

    public Shown open(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /// Types a card on the page of a session and presses the button.
    public Shown pay(String page, String number) {
        return type(page, "number", number);
    }

    /// As [#pay], and ticks that the card may be kept.
    public Shown payAndSave(String page, String number) {
        return type(page, "number", number, "save", "on");
    }

    /// Types the numbers of a bank account instead of a card.
    public Shown payFromBank(String page, String account) {
        return send(form(
                page,
                "way",
                "bank",
                "name",
                "Ann Client",
                "email",
                "ann@example.com",
                "routing",
                "110000000",
                "account",
                account));
    }

    /// As [#payFromBank], with an account that has to be proved first.
    public Shown payFromUnprovedBank(String page, String account) {
        return send(form(
                page,
                "way",
                "bank",
                "name",
                "Ann Client",
                "email",
                "ann@example.com",
                "routing",
                "110000000",
                "account",
                account,
                "deposits",
                "on"));
    }

    /// Types the code that was found on the account.
    public Shown prove(String page, String code) {
        return send(form(page, "code", code));
    }

    /// Tells the bank whether it is them.
    public Shown answerBank(String page, boolean them) {
        return send(form(page + "/bank", "answer", them ? "yes" : "no"));
    }

    Shown type(String page, String... more) {
        var fields = new String[8 + more.length];
        System.arraycopy(
                new String[] {"name", "Ann Client", "email", "ann@example.com", "expiry", "12 / 34", "cvc", "123"},
                0,
                fields,
                0,
                8);
        System.arraycopy(more, 0, fields, 8, more.length);
        return send(form(page, fields));
    }

    Shown typed(String page, String... fields) {
        return send(form(page, fields));
    }

    Shown from(String origin, String page) {
        return send(form(page, "number", VISA).header("Origin", origin));
    }

    private static HttpRequest.Builder form(String page, String... fields) {
        return HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(RawClient.form(fields)));
    }

    private Shown send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Shown(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
