package dev.tillbridge.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.ApiResource;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/// Sends each POST exactly once. The library's own transport repeats a POST by itself when a connection breaks,
/// which would hide from us that a call may have been obeyed. Answers are bounded in size and time. Thread-safe.
final class OneShotHttp extends com.stripe.net.HttpClient {
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(4);

    /// A look is soon repeated, and people wait for what it tells: two of them and more fit into the 15 s after
    /// which they must hear that nobody knows.
    private static final Duration LOOK = Duration.ofSeconds(4);

    /// Headers that java.net.http sets itself, and those that would describe this machine to the processor.
    private static final Set<String> NOT_SENT =
            Set.of("user-agent", "x-stripe-client-user-agent", "host", "connection", "content-length");

    /// The only headers of an answer that anything here reads.
    private static final List<String> READ = List.of("request-id", "idempotent-replayed", "content-type");

    private final HttpClient http;
    private final Duration patience;

    OneShotHttp(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        try {
            var answer = send(prepared(request), patience(request.method()));
            return new StripeResponse(
                    answer.statusCode(),
                    HttpHeaders.of(readable(answer)),
                    new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new ApiConnectionException("no answer from the processor", broken);
        }
    }

    private Duration patience(ApiResource.RequestMethod method) {
        boolean look = method == ApiResource.RequestMethod.GET && LOOK.compareTo(patience) < 0;
        return look ? LOOK : patience;
    }

    private HttpRequest prepared(StripeRequest request) {
        var content = request.content();
        var body = content == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(content.byteArrayContent());
        var builder = HttpRequest.newBuilder(URI.create(request.url().toString()))
                .timeout(patience(request.method()))
                .header("User-Agent", "Tillbridge");
        if (request.method() == ApiResource.RequestMethod.POST) {
            builder.POST(body).header("Content-Type", content == null ? "text/plain" : content.contentType());
        } else {
            builder.method(request.method().name(), HttpRequest.BodyPublishers.noBody());
        }
        request.headers().map().forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!NOT_SENT.contains(lower) && !lower.equals("content-type")) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }

    private HttpResponse<byte[]> send(HttpRequest request, Duration within) throws IOException {
        var handler = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES);
        var sent = http.sendAsync(request, handler);
        try {
            // The request's own time-out ends with the first header; a body that drips must end as well.
            return sent.get(within.plusMillis(200).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            sent.cancel(true);
            throw new TooSlow(tooSlow);
        } catch (InterruptedException stopped) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting", stopped);
        } catch (ExecutionException failed) {
            throw classified(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private static IOException classified(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof ConnectException
                    || at instanceof HttpConnectTimeoutException
                    || at instanceof SSLHandshakeException) {
                return new NeverSent(cause);
            }
            if (at instanceof HttpTimeoutException) {
                return new TooSlow(cause);
            }
        }
        return new IOException("the line broke", cause);
    }

    private static Map<String, List<String>> readable(HttpResponse<?> answer) {
        var headers = new HashMap<String, List<String>>();
        for (var name : READ) {
            answer.headers().firstValue(name).ifPresent(value -> headers.put(name, List.of(Texts.bounded(value, 200))));
        }
        return headers;
    }
}
