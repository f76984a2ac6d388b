package dev.tillbridge.cli;

import dev.tillbridge.protocol.DeskInvite;
import dev.tillbridge.protocol.Methods;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `tillbridge location invite`.
@Command(
        name = "invite",
        mixinStandardHelpOptions = true,
        description = "Makes a joining code: it lets one other desk in, once, within 15 minutes. Asks for the manager's"
                + " PIN, if one is named.")
final class LocationInviteCommand extends ServiceCommand {
    @Option(
            names = "--server",
            paramLabel = "HOST[:PORT]",
            description = "How the other desk reaches the database server, where that is not as this one does.")
    @Nullable
    String server;

    @Option(names = "--manager", paramLabel = "ID", description = "The manager who allows it.")
    @Nullable
    String manager;

    LocationInviteCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var pin = manager == null ? null : secret("The manager's PIN");
        var made = door.call(Methods.DESK_INVITE, new DeskInvite(server, manager, pin));
        say("On the other desk, until " + made.until() + ", after the command tillbridge location join:");
        say("  " + made.code());
        return done(made);
    }
}
