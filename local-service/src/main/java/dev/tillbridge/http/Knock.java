package dev.tillbridge.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// What the gate looks at, before anything else of a request is read. Repeated headers are kept, to be refused.
record Knock(
        String method,
        String path,
        boolean upgrade,
        List<String> hosts,
        List<String> origins,
        List<String> fetchSites,
        List<String> fetchModes,
        List<String> contentTypes,
        long contentLength) {

    static Knock of(HttpServletRequest request, boolean upgrade) {
        return new Knock(
                request.getMethod(),
                request.getRequestURI(),
                upgrade,
                all(request, "Host"),
                all(request, "Origin"),
                all(request, "Sec-Fetch-Site"),
                all(request, "Sec-Fetch-Mode"),
                all(request, "Content-Type"),
                request.getContentLengthLong());
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /// Whether a tab is to show the answer, so that no page reads it.
    boolean navigates() {
        return fetchModes.equals(List.of("navigate"));
    }

    /// The media type without parameters; empty when there is none.
    String mediaType() {
        return contentTypes.isEmpty()
                ? ""
                : contentTypes.getFirst().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> all(HttpServletRequest request, String name) {
        return List.copyOf(Collections.list(request.getHeaders(name)));
    }
}
