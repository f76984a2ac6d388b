package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import picocli.CommandLine.Command;

/// `tillbridge terminal list`.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the card readers of this location and those of the account.")
final class TerminalListCommand extends ServiceCommand {

    TerminalListCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var readers = door.call(Methods.READERS, new Nothing());
        var table = new Table();
        readers.readers().forEach(reader -> table.row(reader.id(), reader.label(), Readers.state(reader)));
        readers.available().forEach(reader -> table.row(reader.id(), reader.label(), "not used here"));
        if (table.isEmpty()) {
            say("No card reader yet. Add one with: tillbridge terminal add --code CODE --label NAME");
        }
        table.lines().forEach(this::say);
        return done(readers);
    }
}
