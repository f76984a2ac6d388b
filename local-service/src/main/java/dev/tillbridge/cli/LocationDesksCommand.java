package dev.tillbridge.cli;

import dev.tillbridge.protocol.DeskKey;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import picocli.CommandLine.Command;

/// `tillbridge location desks`.
@Command(name = "desks", mixinStandardHelpOptions = true, description = "Lists the desks of the location.")
final class LocationDesksCommand extends ServiceCommand {

    LocationDesksCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var desks = door.call(Methods.DESKS, new Nothing());
        var table = new Table();
        desks.desks()
                .forEach(desk -> table.row(
                        desk.name(),
                        desk.id(),
                        desk.revokedAt() != null
                                ? "shut out by " + desk.revokedBy()
                                : desk.here() ? "this desk" : "joined " + desk.joinedAt(),
                        desk.key() == null ? "" : key(desk.key())));
        table.lines().forEach(this::say);
        say(desks.database());
        var problem = desks.keyProblem();
        if (problem != null) {
            say(problem.cause() + " " + problem.remedy());
        }
        var room = desks.room();
        if (room != null) {
            say(room.cause() + " " + room.remedy());
        }
        return done(desks);
    }

    private static String key(DeskKey key) {
        return switch (key) {
            case CURRENT -> "has the processor key";
            case BEHIND -> "has not got the processor key yet";
            case REFUSED -> "does not take the processor key (see there: tillbridge doctor)";
        };
    }
}
