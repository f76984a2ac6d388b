package dev.tillbridge.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/// The practice processor as a process of its own, behind a front that speaks TLS: services go to other addresses
/// than 127.0.0.1 by https only, and the processor itself listens there alone. Ends when its input does.
public final class Far {
    static final String KEY = "sk_test_practice";
    private static final Set<String> NOT_PASSED_ON =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "expect");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI processor;

    private Far(URI processor) {
        this.processor = processor;
    }

    /// The folder for the processor's file, which holds the front's certificate too.
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var sandbox = StripeSandbox.start(folder.resolve("processor.db"), 0, Clock.systemUTC(), KEY);
        var far = new Far(sandbox.address());
        var secure = HttpsServer.create(new InetSocketAddress(0), 50);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls(folder)));
        var plain = HttpServer.create(new InetSocketAddress(0), 50);
        for (var front : new HttpServer[] {secure, plain}) {
            front.createContext("/", far::pass);
            front.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            front.start();
        }
        System.out.println("far " + secure.getAddress().getPort() + " "
                + plain.getAddress().getPort() + " " + sandbox.controlToken());
        while (System.in.read() >= 0) {
            // Whoever started it says nothing, and is there as long as this stands open.
        }
        System.exit(0);
    }

    private static SSLContext tls(Path folder) throws Exception {
        return FarCertificate.in(folder).context();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var request = HttpRequest.newBuilder(processor.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT)) && !name.equals("date")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
