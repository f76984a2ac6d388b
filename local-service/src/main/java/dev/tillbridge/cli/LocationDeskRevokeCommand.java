package dev.tillbridge.cli;

import dev.tillbridge.protocol.DeskRevoke;
import dev.tillbridge.protocol.Methods;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge location desk-revoke`.
@Command(
        name = "desk-revoke",
        mixinStandardHelpOptions = true,
        description = "Shuts a desk out, at once, and ends the joining codes that were made before. Asks for the"
                + " manager's PIN, if one is named.")
final class LocationDeskRevokeCommand extends ServiceCommand {
    @Parameters(paramLabel = "DESK", description = "The desk's name or id (see: location desks).")
    String desk = "";

    @Option(names = "--manager", paramLabel = "ID", description = "The manager who allows it.")
    @Nullable
    String manager;

    LocationDeskRevokeCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var pin = manager == null ? null : secret("The manager's PIN");
        var desks = door.call(Methods.DESK_REVOKE, new DeskRevoke(desk, manager, pin));
        say("Shut out. Joining codes that were made before do not work any more.");
        say("That desk knew the processor key. Make a new one at the processor, set it here for all desks (tillbridge"
                + " secret set stripe.secretKey), and then end the old one there.");
        return done(desks);
    }
}
