package dev.tillbridge.message;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.JournalRow;
import dev.tillbridge.activity.Next;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.activity.RowKind;
import dev.tillbridge.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One message: sent once. What certainly went nowhere is tried again for a day, unless it would be refused again;
/// what may have gone out is not.
public final class MessagePlan implements Plan {
    static final String KIND = "message";

    /// How long after each refusal; after the last one it is given up.
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private final SendMessage send;

    MessagePlan(SendMessage send) {
        this.send = send;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next next(Journal journal) {
        return switch (journal.outcome(SendMessage.NAME)) {
            case NEVER_STARTED, STARTED, UNKNOWN, PENDING -> new Next.Do(send);
            case DONE ->
                new Next.Finished(journal.answer(SendMessage.NAME, SendMessage.Came.class)
                        .orElseThrow()
                        .state()
                        .name());
            case NOT_DONE -> afterRefusal(journal);
        };
    }

    private Next afterRefusal(Journal journal) {
        var due = dueAgain(journal, SendMessage.NAME);
        if (due.isEmpty()) {
            return new Next.Finished(MessageState.NOT_SENT.name());
        }
        return journal.last().kind() == RowKind.TIME_CAME ? new Next.Do(send) : new Next.Await(Set.of(), due.get());
    }

    /// When it is sent again; empty when it is given up.
    static Optional<Instant> dueAgain(Journal journal, String step) {
        var refusals = refusals(journal, step);
        var problem = journal.problem(step).orElseThrow();
        return isForGood(problem, refusals.size())
                ? Optional.empty()
                : Optional.of(refusals.getLast().at().plus(PAUSES.get(refusals.size() - 1)));
    }

    private static List<JournalRow> refusals(Journal journal, String step) {
        return journal.ofStep(step).stream()
                .filter(row -> row.outcome() == Outcome.NOT_DONE)
                .toList();
    }

    /// Whether it is given up after so many refusals, the last of them this one.
    static boolean isForGood(Problem problem, int refusals) {
        return problem.details().containsKey(SendMessage.FOR_GOOD) || refusals > PAUSES.size();
    }

    /// How often it was refused before this try.
    static int before(Journal journal, String step) {
        return refusals(journal, step).size();
    }
}
