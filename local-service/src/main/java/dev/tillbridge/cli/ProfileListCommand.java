package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import picocli.CommandLine.Command;

/// `tillbridge profile list`.
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the profiles in use.")
final class ProfileListCommand extends ServiceCommand {

    ProfileListCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var profiles = door.call(Methods.PROFILES, new Nothing());
        var table = new Table();
        profiles.profiles()
                .forEach(profile -> table.row(
                        profile.id(), profile.pimsName(), profile.version(), String.join(" ", profile.origins())));
        table.lines().forEach(this::say);
        return done(profiles);
    }
}
