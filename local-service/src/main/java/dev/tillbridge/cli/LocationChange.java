package dev.tillbridge.cli;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.DeskList;
import dev.tillbridge.protocol.DeskRow;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import java.util.concurrent.TimeUnit;

/// A command after which the service begins anew on another database: it waits until the service is back, and
/// says what came of it.
abstract class LocationChange extends ServiceCommand {
    private static final long LONGEST_SECONDS = 120;

    LocationChange(Doorway doorway) {
        super(doorway);
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
        try {
            ask(door);
        } catch (ProblemException gone) {
            // The service that begins anew may close the line before its answer is out.
            if (gone.problem().code() != ProblemCode.CONNECTION_LOST) {
                throw gone;
            }
        }
        var desks = back();
        if (desks.takenBack() != null) {
            refuse(desks.takenBack().cause() + " " + desks.takenBack().remedy());
            return Exit.FAILED;
        }
        if (desks.desks().isEmpty() || !there(desks)) {
            refuse("Tillbridge did not come back with the other database within two minutes; see: tillbridge status");
            return Exit.FAILED;
        }
        desks.desks().stream().filter(DeskRow::here).findFirst().ifPresent(here -> say(done(here, desks)));
        return done(desks);
    }

    private DeskList back() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        var last = new DeskList(java.util.List.of(), false, "", null);
        while (System.nanoTime() < end && (last.desks().isEmpty() || !there(last)) && last.takenBack() == null) {
            try (var door = again()) {
                last = door.call(Methods.DESKS, new Nothing());
            } catch (ProblemException notYet) {
                pause();
            }
            if (last.desks().isEmpty() || !there(last)) {
                pause();
            }
        }
        return last;
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
