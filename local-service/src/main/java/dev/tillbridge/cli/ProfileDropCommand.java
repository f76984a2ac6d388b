package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ProfileRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge profile drop`.
@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        description = "Ends the trial of a version; the one in use stays in use.")
final class ProfileDropCommand extends ServiceCommand {
    @Parameters(paramLabel = "NAME", description = "The profile's name, as `profile list` shows it.")
    String profile = "";

    ProfileDropCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var state = door.call(Methods.PROFILE_DROP, new ProfileRef(profile));
        say("The trial is over. " + state.id() + " " + state.version() + " stays in use.");
        return done(state);
    }
}
