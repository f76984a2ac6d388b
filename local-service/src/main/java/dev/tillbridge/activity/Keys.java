package dev.tillbridge.activity;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;

/// Finds a step's key in the journal or makes the next one: activity, step, number.
final class Keys {
    private Keys() {}

    /// A new key, for an effect that has certainly not been tried under it.
    static StepContext fresh(Journal journal, Step step, Instant now) {
        int number = (int) starts(journal, step.name()) + 1;
        return new StepContext(journal.activity(), journal, key(journal, step, number), number, now, now);
    }

    /// The key of the latest STARTED row.
    static StepContext started(Journal journal, Step step, Instant now) {
        var row = journal.ofStep(step.name()).reversed().stream()
                .filter(candidate -> candidate.kind() == RowKind.STARTED)
                .findFirst()
                .orElseThrow();
        int number = (int) starts(journal, step.name());
        return new StepContext(journal.activity(), journal, key(journal, step, number), number, row.at(), now);
    }

    /// A look needs no key; its name serves for logs.
    static StepContext look(Journal journal, Step step, Instant now) {
        int number = journal.ofStep(step.name()).size() + 1;
        return new StepContext(journal.activity(), journal, key(journal, step, number), number, now, now);
    }

    /// An effect that may have happened.
    static Optional<String> unknownEffect(Journal journal) {
        var effects = new LinkedHashSet<String>();
        journal.ofKind(RowKind.STARTED).forEach(row -> effects.add(row.name()));
        return effects.stream()
                .filter(step -> journal.outcome(step) == Outcome.UNKNOWN || journal.outcome(step) == Outcome.STARTED)
                .findFirst();
    }

    private static long starts(Journal journal, String step) {
        return journal.ofStep(step).stream()
                .filter(row -> row.kind() == RowKind.STARTED)
                .count();
    }

    private static String key(Journal journal, Step step, int number) {
        return journal.activity() + "-" + step.name() + "-" + number;
    }
}
