package dev.tillbridge.cli;

import dev.tillbridge.protocol.DayClose;
import dev.tillbridge.protocol.Methods;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge day close`.
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        description =
                "Closes a day as it stands. Look at it first: --seen says that you know what is open. Asks for the"
                        + " manager's PIN, if one is named.")
final class DayCloseCommand extends ServiceCommand {
    @Parameters(paramLabel = "DAY", description = "Like 2026-11-23.")
    String day = "";

    @Option(names = "--seen", required = true, description = "What \"tillbridge day show\" named last.")
    String seen = "";

    @Option(names = "--manager", paramLabel = "ID", description = "The manager who closes it.")
    @Nullable
    String manager;

    DayCloseCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var pin = manager == null ? null : secret("The manager's PIN");
        var view = door.call(Methods.DAY_CLOSE, new DayClose(day, seen, manager, pin));
        DayShowCommand.show(this, view);
        return done(view);
    }
}
