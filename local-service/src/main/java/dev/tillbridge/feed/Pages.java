package dev.tillbridge.feed;

import dev.tillbridge.payment.Handled;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes in one page of happenings: the handlers are asked outside a transaction, then what they said and how
/// far was read are stored in one.
final class Pages {
    /// Longer than the minutes that are read again.
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    /// When so many cannot be taken in, the processor is in trouble, and each takes its time.
    static final int ENOUGH = 3;

    private final Database database;
    private final Clock clock;
    private final Intake intake;

    Pages(Database database, Clock clock, Intake intake) {
        this.database = database;
        this.clock = clock;
        this.intake = intake;
    }

    /// Takes them in from where the cursor was.
    ///
    /// @param anew whether some may be missing before them, so that everything is looked at
    /// @return false when the rest waits for the next reading
    boolean take(String account, List<Happening> happenings, @Nullable Cursor was, boolean anew) {
        if (happenings.isEmpty() && !anew) {
            return true;
        }
        var said = ask(account, happenings, false);
        var now = clock.instant();
        var next = next(said.upTo(), was, anew, now);
        boolean moved = database.<Boolean>write(tx -> {
            if (!CursorRows.move(tx, account, was, next)) {
                return false;
            }
            if (anew) {
                intake.lookAtAll(tx, account);
            }
            store(tx, account, said.handled(), now);
            TakenRows.forget(tx, account, next.happened().minus(REMEMBERED));
            return true;
        });
        return moved && said.all();
    }

    /// Takes in what was not taken in before; the cursor stays.
    ///
    /// @param leisure whether it may take a second
    void again(String account, List<Happening> happenings, boolean leisure) {
        var said = ask(account, happenings, leisure);
        if (!said.handled().isEmpty()) {
            var now = clock.instant();
            database.change(tx -> store(tx, account, said.handled(), now));
        }
    }

    /// The time is the processor's, and never goes back but after a gap.
    private static Cursor next(List<Happening> upTo, @Nullable Cursor was, boolean anew, Instant now) {
        if (upTo.isEmpty()) {
            return new Cursor(Optional.empty(), now, now);
        }
        var newest =
                upTo.stream().map(Happening::created).max(Instant::compareTo).orElseThrow();
        var happened = was != null && !anew && was.happened().isAfter(newest) ? was.happened() : newest;
        return new Cursor(Optional.of(upTo.getLast().id()), happened, now);
    }

    private void store(Tx tx, String account, Map<Happening, Handled> handled, Instant now) {
        handled.forEach((hint, said) -> {
            // Another service may have been first.
            if (TakenRows.put(tx, account, hint)) {
                intake.store(tx, account, hint, said, now);
            }
        });
    }

    private Said ask(String account, List<Happening> happenings, boolean leisure) {
        var wanted =
                happenings.stream().filter(intake::wants).map(Happening::id).toList();
        Function<View, Set<String>> before = view -> TakenRows.among(view, account, wanted);
        var taken = leisure ? database.readAtLeisure(before) : database.read(before);
        var handled = new LinkedHashMap<Happening, Handled>();
        int troubles = 0;
        for (int i = 0; i < happenings.size(); i++) {
            var happening = happenings.get(i);
            if (!intake.wants(happening) || taken.contains(happening.id())) {
                continue;
            }
            var said = intake.ask(account, happening);
            handled.put(happening, said);
            troubles += said instanceof Handled.Cannot ? 1 : 0;
            if (troubles == ENOUGH) {
                return new Said(handled, happenings.subList(0, i + 1), false);
            }
        }
        return new Said(handled, happenings, true);
    }

    /// @param upTo those that were looked at
    /// @param all whether it is worth while to go on now
    private record Said(Map<Happening, Handled> handled, List<Happening> upTo, boolean all) {}
}
