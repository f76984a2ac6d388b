package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import picocli.CommandLine.Command;

/// `tillbridge link list`.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the newest payment links: open, paid, run out and still owed.")
final class LinkListCommand extends ServiceCommand {
    LinkListCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var found = door.call(Methods.LINKS, new Nothing());
        if (found.links().isEmpty()) {
            say("No payment link was made yet.");
        }
        found.links().forEach(link -> say(LinkPrinter.line(link)));
        return done(found);
    }
}
