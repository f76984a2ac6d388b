package dev.tillbridge.cli;

import dev.tillbridge.protocol.DeskRename;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge location desk-rename`.
@Command(name = "desk-rename", mixinStandardHelpOptions = true, description = "Calls a desk something else.")
final class LocationDeskRenameCommand extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "DESK", description = "The desk's name or id (see: location desks).")
    String desk = "";

    @Parameters(index = "1", paramLabel = "NAME")
    String name = "";

    LocationDeskRenameCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var desks = door.call(Methods.DESK_RENAME, new DeskRename(desk, name));
        say("It is " + name + " now.");
        return done(desks);
    }
}
