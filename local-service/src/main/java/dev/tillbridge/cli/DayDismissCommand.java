package dev.tillbridge.cli;

import dev.tillbridge.protocol.DayDismiss;
import dev.tillbridge.protocol.DayRef;
import dev.tillbridge.protocol.Methods;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `tillbridge day let-be`.
@Command(
        name = "let-be",
        mixinStandardHelpOptions = true,
        description =
                "Lets a difference be, for good, with a note. It stays counted. Asks for the manager's PIN, if one"
                        + " is named.")
final class DayDismissCommand extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "DAY", description = "Like 2026-11-23.")
    String day = "";

    @Parameters(index = "1", paramLabel = "NUMBER", description = "Of the difference, as \"tillbridge day show\" says.")
    int number;

    @Option(names = "--note", required = true, description = "What was found, and why it is right.")
    String note = "";

    @Option(names = "--manager", paramLabel = "ID", description = "The manager who lets it be.")
    @Nullable
    String manager;

    DayDismissCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var all = door.call(Methods.DAY, new DayRef(day)).differences();
        if (number < 1 || number > all.size()) {
            throw new ParameterException(specification(), "There is no difference " + number + ".");
        }
        var each = all.get(number - 1);
        var pin = manager == null ? null : secret("The manager's PIN");
        var view = door.call(Methods.DAY_DISMISS, new DayDismiss(day, each.key(), note, manager, pin));
        say("Let be: " + each.text());
        return done(view);
    }
}
