package dev.tillbridge.console;

import dev.tillbridge.app.RunningService;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// A program that speaks HTTP to the console as a browser would, or as somebody hostile would.
public final class ConsoleVisitor {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Supplier<String> address;
    private String cookie = "";
    private String token = "";

    public ConsoleVisitor(RunningService service) {
        this(service.port(), () -> service.call(Methods.CONSOLE, new Nothing()).address());
    }

    /// @param address gives a new one-time address each time
    public ConsoleVisitor(int port, Supplier<String> address) {
        this.port = port;
        this.address = address;
    }

    /// A ticket as `tillbridge console` prints it.
    String ticket() {
        var given = address.get();
        return given.substring(given.indexOf('#') + 1);
    }

    /// Goes in with a new ticket and reads the token from the first page.
    public ConsoleVisitor enter() {
        cookie = redeem(ticket())
                .headers()
                .firstValue("set-cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        var page = get("/").body();
        var found = Pattern.compile("data-token=\"([^\"]+)\"").matcher(page);
        if (!found.find()) {
            throw new AssertionError(page);
        }
        token = found.group(1);
        return this;
    }

    HttpResponse<String> redeem(String ticket) {
        return send(form("/open", "ticket=" + ticket));
    }

    String token() {
        return token;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(with(request(path).GET(), headers));
    }

    /// As a page of ours posts a form.
    public HttpResponse<String> post(String path, String form) {
        return send(form(path, form).header("X-Tillbridge", token));
    }

    HttpResponse<String> postWith(String path, String form, String... headers) {
        return send(with(request(path).POST(HttpRequest.BodyPublishers.ofString(form)), headers));
    }

    private HttpRequest.Builder form(String path, String form) {
        return with(
                request(path).POST(HttpRequest.BodyPublishers.ofString(form)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                origin(),
                "Sec-Fetch-Site",
                "same-origin");
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(origin() + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
