package dev.tillbridge.cli;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
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
        try {
            door.call(Methods.SHUTDOWN, new Nothing());
        } catch (ProblemException gone) {
            // A service that stops quickly closes the line before its answer is out: that is what was asked for.
            boolean stopping = gone.problem().code() == ProblemCode.CONNECTION_LOST
                    || gone.problem().code() == ProblemCode.SERVICE_NOT_RUNNING;
            if (!stopping) {
                throw gone;
            }
        }
        say("Tillbridge is stopping.");
        return done(new Nothing());
    }
}
