package dev.tillbridge.cli;

import dev.tillbridge.protocol.DayReopen;
import dev.tillbridge.protocol.Methods;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge day reopen`.
@Command(
        name = "reopen",
        mixinStandardHelpOptions = true,
        description = "Opens a closed day again. Its figures stay as they were closed; it is audited. Asks for the"
                + " manager's PIN, if one is named.")
final class DayReopenCommand extends ServiceCommand {
    @Parameters(paramLabel = "DAY", description = "Like 2026-11-23.")
    String day = "";

    @Option(names = "--why", required = true, description = "Why it is opened again.")
    String why = "";

    @Option(names = "--manager", paramLabel = "ID", description = "The manager who opens it.")
    @Nullable
    String manager;

    DayReopenCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var pin = manager == null ? null : secret("The manager's PIN");
        var view = door.call(Methods.DAY_REOPEN, new DayReopen(day, why, manager, pin));
        say(view.name() + ": open again.");
        return done(view);
    }
}
