package dev.tillbridge.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which `Origin` header a WebSocket door accepts.
public sealed interface OriginRule {
    boolean accepts(@Nullable String origin);

    /// Exactly one of these texts; an absent header, `null` and everything else is refused.
    record OneOf(Set<String> origins) implements OriginRule {
        public OneOf {
            origins = Set.copyOf(origins);
        }

        @Override
        public boolean accepts(@Nullable String origin) {
            return origin != null && origins.contains(origin);
        }
    }

    /// No header at all: a program, never a page.
    record Absent() implements OriginRule {
        @Override
        public boolean accepts(@Nullable String origin) {
            return origin == null;
        }
    }
}
