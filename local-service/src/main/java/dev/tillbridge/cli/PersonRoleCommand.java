package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PersonRole;
import dev.tillbridge.protocol.Role;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge person role`.
@Command(name = "role", mixinStandardHelpOptions = true, description = "Changes a person's role.")
final class PersonRoleCommand extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "PERSON", description = "The person's id.")
    String person = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
    Role role = Role.STAFF;

    PersonRoleCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var changed = door.call(Methods.PERSON_ROLE, new PersonRole(person, role));
        say(changed.name() + " is now " + changed.role().name().toLowerCase(Locale.ROOT));
        return done(changed);
    }
}
