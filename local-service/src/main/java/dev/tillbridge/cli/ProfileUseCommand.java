package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ProfileUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge profile use`.
@Command(
        name = "use",
        mixinStandardHelpOptions = true,
        description = "Takes a version on trial into use at all desks; the one before is kept. Asks for the manager's"
                + " PIN, if one is named.")
final class ProfileUseCommand extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The profile's name, as `profile list` shows it.")
    String profile = "";

    @Parameters(index = "1", paramLabel = "VERSION", description = "The version on trial.")
    String version = "";

    @Option(names = "--manager", paramLabel = "ID", description = "The manager who allows it.")
    @Nullable
    String manager;

    @Option(names = "--without-pin", description = "The manager has no PIN yet.")
    boolean withoutPin;

    @Option(
            names = "--anyway",
            paramLabel = "REASON",
            description = "Why, in a sentence: needed when it read anything differently or was never tried.")
    @Nullable
    String anyway;

    ProfileUseCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var pin = manager == null || withoutPin ? null : secret("The manager's PIN");
        var state = door.call(Methods.PROFILE_USE, new ProfileUse(profile, version, manager, pin, anyway));
        say(state.id() + " " + state.version() + " is in use at all desks. Back again: tillbridge profile back "
                + state.id());
        return done(state);
    }
}
