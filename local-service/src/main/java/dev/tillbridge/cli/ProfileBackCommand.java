package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ProfileBack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge profile back`.
@Command(
        name = "back",
        mixinStandardHelpOptions = true,
        description =
                "Takes the version before back into use at all desks. Asks for the manager's PIN, if one is named.")
final class ProfileBackCommand extends ServiceCommand {
    @Parameters(paramLabel = "NAME", description = "The profile's name, as `profile list` shows it.")
    String profile = "";

    @Option(names = "--manager", paramLabel = "ID", description = "The manager who allows it.")
    @Nullable
    String manager;

    ProfileBackCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var pin = manager == null ? null : secret("The manager's PIN");
        var state = door.call(Methods.PROFILE_BACK, new ProfileBack(profile, manager, pin));
        say(state.id() + " " + state.version() + " is in use at all desks again.");
        return done(state);
    }
}
