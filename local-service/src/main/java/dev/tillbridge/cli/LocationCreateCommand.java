package dev.tillbridge.cli;

import dev.tillbridge.protocol.DeskList;
import dev.tillbridge.protocol.DeskRow;
import dev.tillbridge.protocol.LocationCreate;
import dev.tillbridge.protocol.Methods;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `tillbridge location create`.
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Puts the location on a PostgreSQL server, so that other desks can join. Asks for the"
                + " administrator's password, or reads it from standard input; it is kept nowhere.")
final class LocationCreateCommand extends LocationChange {
    @Option(names = "--server", paramLabel = "HOST[:PORT]", required = true, description = "The database server.")
    String server = "";

    @Option(names = "--database", defaultValue = "tillbridge", description = "The new database (default tillbridge).")
    String database = "";

    @Option(names = "--admin", paramLabel = "USER", defaultValue = "postgres", description = "The administrator.")
    String admin = "";

    @Option(names = "--name", description = "What this desk is to be called.")
    @Nullable
    String name;

    LocationCreateCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    void ask(ControlDoor door) {
        var password = secret("Password of " + admin + " on " + server);
        door.call(Methods.LOCATION_CREATE, new LocationCreate(server, database, admin, password, name));
    }

    @Override
    String done(DeskRow here, DeskList desks) {
        return "The location is on " + desks.database() + "; this is " + here.name()
                + ". Let others join with: tillbridge location invite";
    }
}
