package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import picocli.CommandLine.Command;

/// `tillbridge console`.
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = "Prints an address that opens the console once, within 60 seconds.")
final class ConsoleCommand extends ServiceCommand {

    ConsoleCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var ticket = door.call(Methods.CONSOLE, new Nothing());
        say(ticket.address());
        return done(ticket);
    }
}
