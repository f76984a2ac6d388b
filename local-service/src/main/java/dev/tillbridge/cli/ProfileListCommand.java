package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import picocli.CommandLine.Command;

/// `tillbridge profile list`.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the profiles in use, and the versions that are on trial or were in use before.")
final class ProfileListCommand extends ServiceCommand {

    ProfileListCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var states = door.call(Methods.PROFILE_VERSIONS, new Nothing());
        for (var state : states.profiles()) {
            say(state.id() + " " + state.version() + "  " + state.pimsName());
            TrialLines.of(state).forEach(line -> say("    " + line));
        }
        return done(states);
    }
}
