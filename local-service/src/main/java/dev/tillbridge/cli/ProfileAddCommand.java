package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ProfileFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge profile add`.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds a profile, or a new version of one; works at once.")
final class ProfileAddCommand extends ServiceCommand {
    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    ProfileAddCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var yaml = ProfileText.read(file);
        var profiles = door.call(Methods.PROFILE_ADD, new ProfileFile(String.valueOf(file.getFileName()), yaml));
        say("Added. " + profiles.profiles().size() + " profiles are in use.");
        return done(profiles);
    }
}
