package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PersonPin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge person pin`.
@Command(name = "pin", mixinStandardHelpOptions = true, description = "Sets a person's PIN. Asks for it.")
final class PersonPinCommand extends ServiceCommand {
    @Parameters(paramLabel = "PERSON", description = "The person's id.")
    String person = "";

    @Option(names = "--pin", required = true, interactive = true, arity = "0..1", description = "The new PIN.")
    char[] pin = {};

    @Option(names = "--manager", paramLabel = "ID", description = "The manager who allows it.")
    @Nullable
    String manager;

    @Option(names = "--manager-pin", interactive = true, arity = "0..1", description = "The manager's PIN.")
    char @Nullable [] managerPin;

    PersonPinCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var changed = door.call(
                Methods.PERSON_PIN,
                new PersonPin(person, new String(pin), manager, managerPin == null ? null : new String(managerPin)));
        say(changed.name() + " has a PIN now.");
        return done(changed);
    }
}
