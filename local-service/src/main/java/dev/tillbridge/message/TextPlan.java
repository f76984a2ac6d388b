package dev.tillbridge.message;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.Next;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.activity.RowKind;
import java.util.Set;

/// One text: sent once, and followed until it arrived or did not. What certainly went nowhere is tried again for a day,
/// unless it would be refused again.
public final class TextPlan implements Plan {
    static final String KIND = "text";

    private final SendText send;
    private final WatchText watch;

    TextPlan(SendText send, WatchText watch) {
        this.send = send;
        this.watch = watch;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next next(Journal journal) {
        return switch (journal.outcome(SendText.NAME)) {
            case NEVER_STARTED, STARTED, UNKNOWN, PENDING -> new Next.Do(send);
            case DONE -> taken(journal);
            case NOT_DONE -> afterRefusal(journal);
        };
    }

    private Next taken(Journal journal) {
        var came = journal.answer(SendText.NAME, SendText.Came.class).orElseThrow();
        if (came.reference() == null) {
            return new Next.Finished((came.stopped() ? TextState.NOT_SENT : TextState.MAY_BE_SENT).name());
        }
        return switch (journal.outcome(WatchText.NAME)) {
            case NEVER_STARTED, STARTED, UNKNOWN, PENDING, NOT_DONE -> new Next.Do(watch);
            case DONE ->
                new Next.Finished(journal.answer(WatchText.NAME, WatchText.Came.class)
                        .orElseThrow()
                        .state()
                        .name());
        };
    }

    private Next afterRefusal(Journal journal) {
        var due = MessagePlan.dueAgain(journal, SendText.NAME);
        if (due.isEmpty()) {
            return new Next.Finished(TextState.NOT_SENT.name());
        }
        return journal.last().kind() == RowKind.TIME_CAME ? new Next.Do(send) : new Next.Await(Set.of(), due.get());
    }
}
