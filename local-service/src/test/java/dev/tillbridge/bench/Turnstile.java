package dev.tillbridge.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Stands between the service and the processor and takes the time of each call.
final class Turnstile implements AutoCloseable {
    private static final Set<String> OWN = Set.of("host", "content-length", "connection", "http2-settings", "upgrade");

    private final HttpServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI behind;
    private final List<Passage> passages = new ArrayList<>();
    private volatile Consumer<Passage> watcher = passage -> {};

    Turnstile(URI behind) {
        this.behind = behind;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// One call, by the clock of [System#nanoTime].
    record Passage(String path, long begun, long ended) {
        long nanos() {
            return ended - begun;
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Forgets what was; from now on each call is told when it is over.
    synchronized void watch(Consumer<Passage> told) {
        passages.clear();
        watcher = told;
    }

    synchronized List<Passage> passages() {
        return List.copyOf(passages);
    }

    private void pass(HttpExchange exchange) throws IOException {
        long begun = System.nanoTime();
        try (exchange) {
            var request = HttpRequest.newBuilder(
                            behind.resolve(exchange.getRequestURI().toString()))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT)) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            done(exchange.getRequestURI().getPath(), begun);
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private synchronized void done(String path, long begun) {
        var passage = new Passage(path, begun, System.nanoTime());
        passages.add(passage);
        watcher.accept(passage);
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
