package dev.tillbridge.activity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One row of the event log.
///
/// @param number rises with each commit, without holes; number order is commit order
/// @param subjectKind [#ACTIVITY], or the word of the room that appended it
/// @param name the step, signal, or result; empty where the kind says all
/// @param effectKey the idempotency key, for STARTED and RESULT
/// @param digest SHA-256 of the request, for BEGUN and STARTED
/// @param outcome for RESULT and LOOKED
public record JournalRow(
        long number,
        String subjectKind,
        String subjectId,
        RowKind kind,
        String name,
        @Nullable String effectKey,
        @Nullable String digest,
        @Nullable Outcome outcome,
        JsonNode payload,
        Instant at) {
    /// The subject kind of activities.
    public static final String ACTIVITY = "activity";

    /// The activity that this row belongs to; empty for other subjects.
    public Optional<ActivityId> activity() {
        return subjectKind.equals(ACTIVITY) ? Optional.of(new ActivityId(subjectId)) : Optional.empty();
    }
}
