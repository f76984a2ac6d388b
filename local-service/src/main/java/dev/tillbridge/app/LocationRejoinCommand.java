package dev.tillbridge.app;

import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.SharedDoor;
import java.security.SecureRandom;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge location rejoin`.
@Command(
        name = "rejoin",
        mixinStandardHelpOptions = true,
        description = "Lets a desk that was shut out in again, by a joining code that another desk shows.")
final class LocationRejoinCommand extends ServerCommand {
    @Parameters(paramLabel = "CODE", description = "The joining code (see: location invite).")
    String code = "";

    LocationRejoinCommand(Map<String, String> environment, DataDirectory standard) {
        super(environment, standard);
    }

    @Override
    String work(PostgresAddress ours, SettingsHome settings) {
        settings.checkChangeable();
        settings.use(SharedDoor.join(code, new SecureRandom()));
        return "This desk is let in again. Start it with: tillbridge run";
    }
}
