package dev.tillbridge.activity;

import dev.tillbridge.activity.JournalRows.NewRow;
import dev.tillbridge.activity.Turn.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The activities that this service had in hand when the database went away, and what was found out about them
/// since. Nothing begins here: only looks go on, and what they come to is kept. Safe for any number of threads.
public final class Meanwhile {
    /// Whoever was not carried on here for longer is another service's by now, or looked for seldom.
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KeptResults kept;
    private final Plans plans;
    private final Map<ActivityId, Waiting> waiting = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    Meanwhile(KeptResults kept, Plans plans) {
        this.kept = kept;
        this.plans = plans;
    }

    /// @param call the last call, a look that may go on, or the effect whose result is kept
    /// @param due when to look again; null when there is nothing to look at
    /// @param found what it came to since the database went away; null when nothing
    /// @param journal as it would stand with what is kept
    private record Waiting(
            Call call, @Nullable Instant due, @Nullable StepResult found, Journal journal, Instant touched) {}

    /// An activity as this service knows it while the database is away.
    ///
    /// @param journal the last one read, and what is kept; its last rows stand in no database
    /// @param going what the look that goes on came to last, while that is not the end; else null
    public record Standing(
            ActivityId activity,
            String kind,
            Journal journal,
            @Nullable StepResult going) {}

    /// Whether the database is away, as far as the runner has noticed.
    public boolean isAway() {
        return away;
    }

    /// What this service knows of the activities it had in hand; empty while the database is there.
    public List<Standing> standings() {
        return away ? waiting.values().stream().map(Meanwhile::standing).toList() : List.of();
    }

    public Optional<Standing> standing(ActivityId id) {
        return away ? Optional.ofNullable(waiting.get(id)).map(Meanwhile::standing) : Optional.empty();
    }

    /// Calls it whenever something of it changed; it returns at once.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private static Standing standing(Waiting each) {
        boolean over = each.found() instanceof StepResult.Done || each.found() instanceof StepResult.NotDone;
        return new Standing(
                each.call().context().activity(),
                each.call().lease().kind(),
                each.journal(),
                over ? null : each.found());
    }

    /// The database does not answer. False where nothing can be kept.
    boolean noticed(RuntimeException failure, Instant now) {
        if (!kept.keeps() || !KeptResults.isAway(failure)) {
            return false;
        }
        if (!away) {
            var oldest = now.minus(FRESH);
            waiting.values().removeIf(each -> each.touched().isBefore(oldest));
            away = true;
            tell();
        }
        return true;
    }

    /// The database answers. True when it had been away.
    boolean back() {
        boolean was = away;
        if (was) {
            away = false;
            tell();
        }
        return was;
    }

    /// A look that waits for its next time; should the database go away now, it goes on.
    void rests(Call call, StepResult result, Instant now) {
        if (kept.keeps() && goesOn(call.step())) {
            waiting.put(call.context().activity(), new Waiting(call, now.plus(PAUSE), null, call.known(), now));
        }
    }

    /// This service carries it on in the database, or it is over.
    void inHand(ActivityId id) {
        waiting.remove(id);
    }

    /// What a step came to cannot be written: it is kept, and a look that follows may go on.
    void apart(Call call, StepResult result, Instant now) {
        KeptResult.of(call, result, now).ifPresent(kept::keep);
        waiting.put(call.context().activity(), after(call, result, now));
        tell();
    }

    /// An effect that was certainly carried out, under a lease that was lost meanwhile: another service may have found
    /// that it was not, and done it again. Nobody else knows of it.
    void left(Call call, StepResult result, Instant now) {
        if (result instanceof StepResult.Done && !(call.step() instanceof Look)) {
            KeptResult.of(call, result, now).ifPresent(kept::keep);
        }
    }

    /// The looks whose time has come.
    List<ActivityId> due(Instant now) {
        return !away
                ? List.of()
                : waiting.entrySet().stream()
                        .filter(each -> each.getValue().due() != null
                                && !now.isBefore(each.getValue().due()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /// The look to be made now; empty when it is not to be made any more.
    Optional<Call> look(ActivityId id, Instant now) {
        return Optional.ofNullable(waiting.get(id))
                .filter(each -> away && each.due() != null)
                .map(Waiting::call)
                .map(call -> with(call, now));
    }

    private static Call with(Call call, Instant now) {
        var was = call.context();
        var context = new StepContext(was.activity(), was.journal(), was.key(), was.number(), was.startedAt(), now);
        return new Call(call.lease(), call.step(), context, call.resolve(), call.known());
    }

    /// A look that is not over is made again; and so is one whose answer the plan would only make final, which waits
    /// for the database: whoever taps meanwhile has paid.
    private Waiting after(Call call, StepResult result, Instant now) {
        return switch (result) {
            case StepResult.Pending(var _, var again)
            when goesOn(call.step()) -> new Waiting(call, again, result, call.known(), now);
            case StepResult.Unknown _
            when goesOn(call.step()) -> new Waiting(call, now.plus(PAUSE), result, call.known(), now);
            case StepResult.Pending _, StepResult.Unknown _ -> new Waiting(call, null, result, call.known(), now);
            case StepResult.Done _, StepResult.NotDone _ -> settled(call, result, now);
        };
    }

    private Waiting settled(Call call, StepResult result, Instant now) {
        var journal = with(call, result, now);
        return switch (plans.plan(call.lease().kind()).next(journal)) {
            case Next.Do(Step step)
            when step.name().equals(call.step().name()) -> new Waiting(call, null, result, journal, now);
            case Next.Do(Step step)
            when goesOn(step) ->
                new Waiting(
                        new Call(call.lease(), step, Keys.look(journal, step, now), false, journal),
                        now,
                        null,
                        journal,
                        now);
            case Next.Do _, Next.AskPerson _, Next.Await _ ->
                new Waiting(call, goesOn(call.step()) ? now.plus(PAUSE) : null, result, journal, now);
            case Next.Finished _ -> new Waiting(call, null, result, journal, now);
        };
    }

    private static Journal with(Call call, StepResult result, Instant now) {
        boolean look = call.step() instanceof Look;
        var row = NewRow.of(
                call.context().activity(),
                look ? RowKind.LOOKED : RowKind.RESULT,
                call.step().name(),
                look ? null : call.context().key(),
                null,
                Concluder.outcome(result),
                Concluder.payload(result));
        return call.known().and(row.numbered(call.known().last().number() + 1, now));
    }

    private static boolean goesOn(Step step) {
        return step instanceof Look look && look.goesOnWithoutDatabase();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
