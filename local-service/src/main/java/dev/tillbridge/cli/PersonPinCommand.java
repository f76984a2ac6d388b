package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PersonPin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge person pin`.
@Command(
        name = "pin",
        mixinStandardHelpOptions = true,
        description =
                "Sets a person's PIN. Asks for it, or reads it from standard input; then the manager's, if one is named.")
final class PersonPinCommand extends ServiceCommand {
    @Parameters(paramLabel = "PERSON", description = "The person's id.")
    String person = "";

    @Option(names = "--manager", paramLabel = "ID", description = "The manager who allows it.")
    @Nullable
    String manager;

    PersonPinCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var pin = secret("New PIN");
        var managerPin = manager == null ? null : secret("The manager's PIN");
        var changed = door.call(Methods.PERSON_PIN, new PersonPin(person, pin, manager, managerPin));
        say(changed.name() + " has a PIN now.");
        return done(changed);
    }
}
