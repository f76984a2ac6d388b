package dev.tillbridge.activity;

import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Numbered rows for subjects that are no activities (a posting, a card reader, a person), so that screens follow
/// them in the same order. Safe for any number of threads.
public final class Events {
    private final Clock clock;

    public Events(Clock clock) {
        this.clock = clock;
    }

    /// Appends a row; gives its number.
    ///
    /// @param subjectKind the room's own word, not `activity`; stored, so never renamed
    /// @param name what happened, in the room's own words; stored
    /// @param payload never a secret, never a card number
    public long append(Tx tx, String subjectKind, String subjectId, String name, JsonNode payload) {
        if (subjectKind.equals(JournalRow.ACTIVITY) || subjectKind.isBlank()) {
            throw new IllegalArgumentException("not the subject of an event: " + subjectKind);
        }
        var row = new JournalRows.NewRow(
                subjectKind, subjectId, RowKind.EVENT, name, null, null, null, Json.write(payload));
        long number = JournalRows.next(tx);
        JournalRows.append(tx, number, List.of(row), clock.instant());
        return number;
    }

    /// [#append] where the payload says it all.
    public long append(Tx tx, String subjectKind, String subjectId, JsonNode payload) {
        return append(tx, subjectKind, subjectId, "", payload);
    }

    /// The rows of one subject, oldest first.
    public List<JournalRow> of(View view, String subjectKind, String subjectId) {
        return JournalRows.of(view, subjectKind, subjectId);
    }
}
