package dev.tillbridge.cli;

import dev.tillbridge.protocol.DeskList;
import dev.tillbridge.protocol.DeskRow;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import picocli.CommandLine.Command;

/// `tillbridge location move-back`.
@Command(
        name = "move-back",
        mixinStandardHelpOptions = true,
        description =
                "Takes this desk out of the shared database, to a file of its own: with everything, while no other"
                        + " desk has joined; to its old file, while nothing of it has changed since it joined.")
final class LocationMoveBackCommand extends LocationChange {
    LocationMoveBackCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    void ask(ControlDoor door) {
        door.call(Methods.LOCATION_MOVE_BACK, new Nothing());
    }

    @Override
    boolean there(DeskList desks) {
        return !desks.shared();
    }

    @Override
    String done(DeskRow here, DeskList desks) {
        return here.name() + " uses a file of its own again.";
    }
}
