package dev.tillbridge.cli;

import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.DeskList;
import dev.tillbridge.protocol.DeskRow;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A command after which the service begins anew on another database: it waits until the service is back, and
/// says what came of it.
abstract class LocationChange extends ServiceCommand {
    private final Duration patience;

    LocationChange(Doorway doorway) {
        super(doorway);
        this.patience = doorway.patience();
    }

    /// Asks the service for the change.
    abstract void ask(ControlDoor door);

    /// What to say when it is done.
    abstract String done(DeskRow here, DeskList desks);

    /// Whether the service works on the database that was asked for.
    boolean there(DeskList desks) {
        return desks.shared();
    }

    @Override
    final int work(ControlDoor door) {
        var former = door.call(Methods.DESKS, new Nothing()).takenBackId();
        try {
            ask(door);
        } catch (ProblemException gone) {
            if (!mayBeDone(gone)) {
                throw gone;
            }
        }
        say("Waiting until Tillbridge works on the other database; with a long history that takes minutes.");
        var back = back(former);
        if (back.isEmpty()) {
            refuse("It is not known yet whether this desk works on the other database: Tillbridge did not come back in"
                    + " time. Every payment is kept, in the one database or in the other. Look before you try again:"
                    + " tillbridge location desks");
            return Exit.OUTCOME_UNKNOWN;
        }
        var desks = back.get();
        var why = desks.takenBack();
        if (why != null && !arrived(desks)) {
            refuse(why.cause() + " " + why.remedy());
            return Exit.FAILED;
        }
        desks.desks().stream().filter(DeskRow::here).findFirst().ifPresent(here -> say(done(here, desks)));
        var room = desks.room();
        if (room != null) {
            say(room.cause() + " " + room.remedy());
        }
        return done(desks);
    }

    /// The service that begins anew may close the line before its answer is out, and a slow server may still be
    /// at work.
    private static boolean mayBeDone(ProblemException gone) {
        return switch (gone.problem().code()) {
            case CONNECTION_LOST, NO_ANSWER_IN_TIME -> true;
            default -> false;
        };
    }

    /// Empty while nobody can say what came of it.
    ///
    /// @param former a change that was taken back before this one
    private Optional<DeskList> back(@Nullable String former) {
        long begun = System.nanoTime();
        do {
            try (var door = again()) {
                var desks = door.call(Methods.DESKS, new Nothing());
                if (arrived(desks) || !Objects.equals(desks.takenBackId(), former)) {
                    return Optional.of(desks);
                }
            } catch (ProblemException notYet) {
                // It is on its way from one database to the other.
            }
            pause();
        } while (System.nanoTime() - begun < patience.toNanos());
        return Optional.empty();
    }

    private boolean arrived(DeskList desks) {
        return !desks.desks().isEmpty() && there(desks);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", stopped);
        }
    }
}
