package dev.tillbridge.cli;

import dev.tillbridge.protocol.DeskList;
import dev.tillbridge.protocol.DeskRow;
import dev.tillbridge.protocol.LocationJoin;
import dev.tillbridge.protocol.Methods;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge location join`.
@Command(
        name = "join",
        mixinStandardHelpOptions = true,
        description = "Takes this desk into a location, by a joining code that another desk shows.")
final class LocationJoinCommand extends LocationChange {
    @Parameters(paramLabel = "CODE", description = "The joining code (see: location invite).")
    String code = "";

    @Option(names = "--name", description = "What this desk is to be called.")
    @Nullable
    String name;

    LocationJoinCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    void ask(ControlDoor door) {
        door.call(Methods.LOCATION_JOIN, new LocationJoin(code, name));
    }

    @Override
    String done(DeskRow here, DeskList desks) {
        return "Joined as " + here.name() + ", on " + desks.database() + ".";
    }
}
