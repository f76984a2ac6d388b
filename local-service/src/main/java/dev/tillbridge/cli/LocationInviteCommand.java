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
        description = "Makes a joining code: it lets one other desk in, once, within 15 minutes.")
final class LocationInviteCommand extends ServiceCommand {
    @Option(
            names = "--server",
            paramLabel = "HOST[:PORT]",
            description = "How the other desk reaches the database server, where that is not as this one does.")
    @Nullable
    String server;

    LocationInviteCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var made = door.call(Methods.DESK_INVITE, new DeskInvite(server));
        say("On the other desk, until " + made.until() + ":");
        say("  tillbridge location join " + made.code());
        return done(made);
    }
}
