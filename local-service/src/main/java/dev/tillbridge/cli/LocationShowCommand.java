package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import picocli.CommandLine.Command;

/// `tillbridge location show`.
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows the location and its settings.")
final class LocationShowCommand extends ServiceCommand {

    LocationShowCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var location = door.call(Methods.LOCATION, new Nothing());
        var table = new Table();
        location.settings().forEach(row -> table.row(row.key(), row.value(), row.meaning()));
        table.lines().forEach(this::say);
        return done(location);
    }
}
