package dev.tillbridge.cli;

import dev.tillbridge.protocol.LocationSet;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge location set`.
@Command(name = "set", mixinStandardHelpOptions = true, description = "Changes one setting of the location.")
final class LocationSetCommand extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "SETTING")
    String key = "";

    @Parameters(index = "1", paramLabel = "VALUE")
    String value = "";

    LocationSetCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var location = door.call(Methods.LOCATION_SET, new LocationSet(key, value));
        say(key + " is now " + value);
        return done(location);
    }
}
