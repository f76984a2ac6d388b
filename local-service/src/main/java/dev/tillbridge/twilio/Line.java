package dev.tillbridge.twilio;

import dev.tillbridge.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.core.JacksonException;

/// One request at a time to the provider, sent once and bounded in size and time. Thread-safe.
final class Line {
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration patience;

    Line(Duration patience) {
        this.patience = patience;
    }

    Answer get(TextAccount account, String path, Map<String, String> query) {
        var asked = query.isEmpty() ? "" : "?" + form(query);
        return send(request(account, path + asked).GET().build());
    }

    Answer post(TextAccount account, String path, Map<String, String> form) {
        return send(request(account, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)))
                .build());
    }

    private HttpRequest.Builder request(TextAccount account, String path) {
        var who = account.key() + ":" + account.secret();
        var basic = Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(account.server() + path))
                .timeout(patience)
                .header("User-Agent", "Tillbridge")
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + basic);
    }

    private Answer send(HttpRequest request) {
        var handler = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES);
        var sent = http.sendAsync(request, handler);
        try {
            // The request's own time-out ends with the first header; a body that drips must end as well.
            var answer = sent.get(patience.plusMillis(200).toMillis(), TimeUnit.MILLISECONDS);
            return new Answer.Came(answer.statusCode(), Json.parse(new String(answer.body(), StandardCharsets.UTF_8)));
        } catch (TimeoutException tooSlow) {
            sent.cancel(true);
            return new Answer.Lost("no answer in time");
        } catch (InterruptedException stopped) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Lost("stopped while waiting");
        } catch (JacksonException noJson) {
            return new Answer.Lost("an answer that cannot be read");
        } catch (ExecutionException failed) {
            return classified(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private static Answer classified(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof SSLHandshakeException) {
                return new Answer.NeverSent("its certificate is not trusted");
            }
            if (at instanceof ConnectException || at instanceof HttpConnectTimeoutException) {
                return new Answer.NeverSent("no connection");
            }
        }
        return new Answer.Lost(cause instanceof IOException ? "the line broke" : "no answer");
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
