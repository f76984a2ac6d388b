package dev.tillbridge.cli;

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
                                : desk.here() ? "this desk" : "joined " + desk.joinedAt()));
        table.lines().forEach(this::say);
        say(desks.database());
        return done(desks);
    }
}
