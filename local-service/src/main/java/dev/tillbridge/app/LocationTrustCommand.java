package dev.tillbridge.app;

import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.SharedDoor;
import java.util.Map;
import picocli.CommandLine.Command;

/// `tillbridge location trust`.
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description = "Takes the database server's new certificate, when the server proves that it is still the same.")
final class LocationTrustCommand extends ServerCommand {
    LocationTrustCommand(Map<String, String> environment, DataDirectory standard) {
        super(environment, standard);
    }

    @Override
    String work(PostgresAddress ours, SettingsHome settings) {
        var seen = SharedDoor.trust(ours);
        if (seen.equals(ours)) {
            return "The certificate is the one that is known.";
        }
        settings.use(seen);
        return "The new certificate is taken: " + seen.certificate();
    }
}
