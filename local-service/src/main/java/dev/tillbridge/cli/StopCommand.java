package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import picocli.CommandLine.Command;

/// `tillbridge stop`.
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Stops the running service; payments go on where they were when it runs again.")
final class StopCommand extends ServiceCommand {

    StopCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var answer = door.call(Methods.SHUTDOWN, new Nothing());
        say("Tillbridge is stopping.");
        return done(answer);
    }
}
