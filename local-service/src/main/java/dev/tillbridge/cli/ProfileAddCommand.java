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
        description = "Adds a profile, which works at once, or a new version of one, which is tried first: it reads"
                + " along, and nothing is charged or entered with it.")
final class ProfileAddCommand extends ServiceCommand {
    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    ProfileAddCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var yaml = ProfileText.read(file);
        var state = door.call(Methods.PROFILE_ADD, new ProfileFile(String.valueOf(file.getFileName()), yaml));
        var trial = state.trial();
        say(
                trial == null
                        ? state.id() + " " + state.version() + " is in use."
                        : state.id() + " " + trial.version() + " is on trial beside " + state.version()
                                + ", which stays in use. Open invoices, then: tillbridge profile trial " + state.id());
        return done(state);
    }
}
