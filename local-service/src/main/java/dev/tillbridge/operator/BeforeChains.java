package dev.tillbridge.operator;

import dev.tillbridge.store.View;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows that were written before there were chains: a part for this installation, and one for each that came into
/// it with such rows. The first row of a chain names them all, and so they cannot be changed unseen either.
///
/// @param parts `COUNT:DIGEST` of each part
record BeforeChains(long rows, Set<String> parts) {
    private static final String NONE = "none";

    BeforeChains {
        parts = Set.copyOf(parts);
    }

    static BeforeChains of(View view) {
        var parts = new HashMap<String, Part>();
        AuditRows.eachBefore(
                view,
                row -> parts.computeIfAbsent(part(row.chain()), name -> new Part())
                        .add(row));
        return new BeforeChains(
                parts.values().stream().mapToLong(part -> part.count).sum(),
                parts.values().stream().map(Part::text).collect(Collectors.toSet()));
    }

    private static String part(@Nullable String chain) {
        return chain == null ? "" : chain;
    }

    /// What the first row of a chain has as its previous hash.
    String text() {
        return parts.isEmpty() ? NONE : parts.stream().sorted().collect(Collectors.joining(","));
    }

    /// The parts that a chain's first row names.
    static Set<String> named(String text) {
        return text.equals(NONE) ? Set.of() : new HashSet<>(List.of(text.split(",", -1)));
    }

    private static final class Part {
        private final MessageDigest digest = ChainText.before();
        private long count;

        void add(StoredAuditRow row) {
            count++;
            ChainText.deed(
                    digest, row.at(), row.personId(), row.personName(), row.what(), row.subject(), row.details());
        }

        String text() {
            return count + ":" + ChainText.text(digest);
        }
    }
}
