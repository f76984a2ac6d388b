package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import picocli.CommandLine.Command;

/// `tillbridge card list`.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the saved cards, also those that were removed, with who agreed to what.")
final class CardListCommand extends ServiceCommand {
    CardListCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var found = door.call(Methods.CARDS, new Nothing());
        if (found.cards().isEmpty()) {
            say("No card is saved, or this location hides them.");
        }
        found.cards().forEach(card -> say(CardPrinter.line(card)));
        return done(found);
    }
}
