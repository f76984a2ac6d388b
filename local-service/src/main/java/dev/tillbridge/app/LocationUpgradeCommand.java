package dev.tillbridge.app;

import dev.tillbridge.cli.Asking;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.SharedServer;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `tillbridge location upgrade`.
@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        description = "Brings the location's tables up to this version, and gives the desks their rights anew. Asks for"
                + " the administrator's password, or reads it from standard input; it is kept nowhere.")
final class LocationUpgradeCommand extends ServerCommand {
    private final Asking asking;

    @Option(names = "--admin", paramLabel = "USER", defaultValue = "postgres", description = "The administrator.")
    String admin = "";

    LocationUpgradeCommand(Map<String, String> environment, DataDirectory standard, Asking asking) {
        super(environment, standard);
        this.asking = asking;
    }

    @Override
    String work(PostgresAddress ours, SettingsHome settings) {
        var password = asking.secret("Password of " + admin).orElse("");
        SharedServer.of(ours, admin, password).upgrade();
        return "The location's tables are those of this version. Start Tillbridge on each desk again.";
    }
}
