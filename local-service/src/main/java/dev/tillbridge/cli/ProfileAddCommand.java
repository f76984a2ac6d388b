package dev.tillbridge.cli;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ProfileFile;
import java.io.IOException;
import java.nio.file.Files;
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
        String yaml;
        try {
            yaml = Files.readString(file);
        } catch (IOException unreadable) {
            throw Problem.of(ProblemCode.NOT_FOUND, "what", file.toString()).asException();
        }
        var profiles = door.call(Methods.PROFILE_ADD, new ProfileFile(String.valueOf(file.getFileName()), yaml));
        say("Added. " + profiles.profiles().size() + " profiles are in use.");
        return done(profiles);
    }
}
