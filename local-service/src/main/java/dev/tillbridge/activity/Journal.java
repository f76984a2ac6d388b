package dev.tillbridge.activity;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Everything that is known about one activity, oldest row first. Immutable.
public final class Journal {
    private final ActivityId activity;
    private final List<JournalRow> rows;

    /// The request as it was read last: every step and the plan read it, and its row never changes.
    private volatile @Nullable Object asked;

    /// @param rows oldest first; the first is BEGUN
    public Journal(ActivityId activity, List<JournalRow> rows) {
        this(activity, rows, null);
    }

    private Journal(ActivityId activity, List<JournalRow> rows, @Nullable Object asked) {
        this.activity = activity;
        this.rows = List.copyOf(rows);
        this.asked = asked;
        if (rows.isEmpty() || rows.getFirst().kind() != RowKind.BEGUN) {
            throw new IllegalArgumentException("a journal begins with BEGUN");
        }
    }

    public ActivityId activity() {
        return activity;
    }

    public List<JournalRow> rows() {
        return rows;
    }

    /// The journal with one row more.
    Journal and(JournalRow row) {
        var more = new ArrayList<JournalRow>(rows.size() + 1);
        more.addAll(rows);
        more.add(row);
        return new Journal(activity, more, asked);
    }

    /// What was asked for when the activity was started.
    public JsonNode request() {
        return begun().payload();
    }

    public <T> T request(Class<T> type) {
        var known = asked;
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        var read = Json.as(request(), type);
        asked = read;
        return read;
    }

    public JournalRow begun() {
        return rows.getFirst();
    }

    public JournalRow last() {
        return rows.getLast();
    }

    /// How the step stands by its latest row.
    public Outcome outcome(String step) {
        return latest(step)
                .map(row -> Optional.ofNullable(row.outcome()).orElse(Outcome.STARTED))
                .orElse(Outcome.NEVER_STARTED);
    }

    /// The answer of the step's latest result, while that is DONE or PENDING.
    public Optional<JsonNode> answer(String step) {
        return latest(step)
                .filter(row -> row.outcome() == Outcome.DONE || row.outcome() == Outcome.PENDING)
                .map(JournalRow::payload);
    }

    public <T> Optional<T> answer(String step, Class<T> type) {
        return answer(step).map(answer -> Json.as(answer, type));
    }

    /// The problem of the step's latest result, while that is NOT_DONE or UNKNOWN.
    public Optional<Problem> problem(String step) {
        return latest(step)
                .filter(row -> row.outcome() == Outcome.NOT_DONE || row.outcome() == Outcome.UNKNOWN)
                .map(row -> Json.as(row.payload(), Problem.class));
    }

    /// The step's latest STARTED, RESULT or LOOKED row.
    public Optional<JournalRow> latest(String step) {
        return rows.reversed().stream()
                .filter(row -> isOfStep(row) && row.name().equals(step))
                .findFirst();
    }

    /// All rows of the step, oldest first.
    public List<JournalRow> ofStep(String step) {
        return rows.stream()
                .filter(row -> isOfStep(row) && row.name().equals(step))
                .toList();
    }

    /// The rows of a signal, oldest first.
    public List<JournalRow> signals(Signal signal) {
        return rows.stream()
                .filter(row -> row.kind() == RowKind.SIGNAL && row.name().equals(signal.name()))
                .toList();
    }

    public boolean has(Signal signal) {
        return !signals(signal).isEmpty();
    }

    /// What people decided, oldest first.
    public List<JournalRow> decisions() {
        return ofKind(RowKind.DECISION);
    }

    public List<JournalRow> ofKind(RowKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    /// How the activity ended; empty while it goes on.
    public Optional<String> result() {
        return ofKind(RowKind.FINISHED).stream().map(JournalRow::name).findFirst();
    }

    private static boolean isOfStep(JournalRow row) {
        return switch (row.kind()) {
            case STARTED, RESULT, LOOKED -> true;
            case BEGUN, SIGNAL, DECISION, TIME_CAME, ASKED, FINISHED, EVENT -> false;
        };
    }
}
