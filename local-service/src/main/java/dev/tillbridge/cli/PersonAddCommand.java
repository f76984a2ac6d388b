package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PersonAdd;
import dev.tillbridge.protocol.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge person add`.
@Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a person.")
final class PersonAddCommand extends ServiceCommand {
    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--role", defaultValue = "STAFF", description = "${COMPLETION-CANDIDATES} (default STAFF).")
    Role role = Role.STAFF;

    PersonAddCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var added = door.call(Methods.PERSON_ADD, new PersonAdd(name, role));
        say(added.name() + " is added, with the id " + added.id());
        return done(added);
    }
}
