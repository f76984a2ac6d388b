package dev.tillbridge.bridge;

import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.protocol.frame.Hashes;
import dev.tillbridge.protocol.frame.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The last requests of one connection and their answers, so that a repeated one is done once. Thread-safe.
final class Answered {
    private static final int MOST = 32;

    private final Map<String, Known> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST && eldest.getValue().answer() != null;
        }
    };

    private record Known(String digest, @Nullable FromService answer) {}

    /// What a request is to this connection.
    sealed interface Seen {
        /// Not seen before: do it.
        record New() implements Seen {}

        /// Seen with the same content; its answer when there is one yet.
        record Again(Optional<FromService> answer) implements Seen {}

        /// Seen with other content.
        record Other() implements Seen {}
    }

    synchronized Seen see(Request request) {
        var digest = digest(request);
        var before = known.get(request.id());
        if (before == null) {
            known.put(request.id(), new Known(digest, null));
            return new Seen.New();
        }
        return before.digest().equals(digest) ? new Seen.Again(Optional.ofNullable(before.answer())) : new Seen.Other();
    }

    synchronized void answered(Request request, FromService answer) {
        known.put(request.id(), new Known(digest(request), answer));
    }

    private static String digest(Request request) {
        return Hashes.text(Hashes.sha256(Json.mapper().writeValueAsBytes(request)));
    }
}
