package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import java.util.Locale;
import picocli.CommandLine.Command;

/// `tillbridge person list`.
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the people of this location.")
final class PersonListCommand extends ServiceCommand {

    PersonListCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var people = door.call(Methods.PEOPLE, new Nothing());
        var table = new Table();
        people.people()
                .forEach(person -> table.row(
                        person.id(),
                        person.name(),
                        person.role().name().toLowerCase(Locale.ROOT),
                        person.hasPin() ? "has a PIN" : "no PIN",
                        person.lockedUntil() == null ? "" : "locked until " + person.lockedUntil()));
        if (table.isEmpty()) {
            say("Nobody yet. Add somebody with: tillbridge person add NAME --role manager");
        }
        table.lines().forEach(this::say);
        return done(people);
    }
}
