package dev.tillbridge.activity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one service saw and tells all others, so that those who know as much need not look themselves.
///
/// @param by who says it
/// @param log the journal's name
/// @param head its last number
/// @param due when the first activity becomes due that anybody may take; null when nothing waits
record Sighting(String by, String log, long head, @Nullable Instant due) {
    private static final Pattern WORDS = Pattern.compile("(\\S{1,64}) (\\S{1,64}) (\\d{1,18}) (-|\\d{1,18})");

    String words() {
        return by + " " + log + " " + head + " " + (due == null ? "-" : ChronoUnit.MICROS.between(Instant.EPOCH, due));
    }

    /// Empty where the words are none that a service says: whoever hears them looks himself.
    static Optional<Sighting> of(String words) {
        var found = WORDS.matcher(words);
        if (!found.matches()) {
            return Optional.empty();
        }
        var due = found.group(4).equals("-")
                ? null
                : Instant.EPOCH.plus(Long.parseLong(found.group(4)), ChronoUnit.MICROS);
        return Optional.of(new Sighting(found.group(1), found.group(2), Long.parseLong(found.group(3)), due));
    }

    boolean somethingDue(Instant now) {
        return due != null && !due.isAfter(now);
    }
}
