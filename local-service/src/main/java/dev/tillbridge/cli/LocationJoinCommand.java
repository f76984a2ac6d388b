package dev.tillbridge.cli;

import dev.tillbridge.protocol.DeskList;
import dev.tillbridge.protocol.DeskRow;
import dev.tillbridge.protocol.LocationJoin;
import dev.tillbridge.protocol.Methods;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `tillbridge location join`.
@Command(
        name = "join",
        mixinStandardHelpOptions = true,
        description = "Takes this desk into a location, by a joining code that another desk shows. Asks for the code,"
                + " or reads it from standard input; it lets one desk in, so it does not stand on the command line.")
final class LocationJoinCommand extends LocationChange {
    @Option(names = "--name", description = "What this desk is to be called.")
    @Nullable
    String name;

    @Option(
            names = "--other-account",
            description = "The location charges on another processor account than this desk so far.")
    boolean otherAccount;

    LocationJoinCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    void ask(ControlDoor door) {
        var code = secret("The joining code (see: location invite)");
        door.call(Methods.LOCATION_JOIN, new LocationJoin(code, name, otherAccount));
    }

    @Override
    String done(DeskRow here, DeskList desks) {
        return "Joined as " + here.name() + ", on " + desks.database() + ".";
    }
}
