package dev.tillbridge.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What there is to do for one runner.
///
/// @param due what may be taken now, longest due first
/// @param next when the next becomes due, if nothing else happens; known only when `due` is all that is due
record Agenda(List<ActivityId> due, Optional<Instant> next) {
    static Agenda of(List<AgendaRows.Entry> entries, Instant now) {
        var due = entries.stream()
                .filter(entry -> !entry.due().isAfter(now))
                .map(AgendaRows.Entry::activity)
                .toList();
        var next = entries.stream()
                .filter(entry -> entry.due().isAfter(now) && !entry.ours())
                .map(AgendaRows.Entry::due)
                .findFirst();
        return new Agenda(due, next);
    }
}
