package dev.tillbridge.cli;

import dev.tillbridge.protocol.CardRemove;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge card remove`.
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Removes a saved card, here and at the processor. It is charged no more from then on.")
final class CardRemoveCommand extends ServiceCommand {
    @Parameters(paramLabel = "CARD", description = "The id that the list shows.")
    String card = "";

    @Option(names = "--reason", required = true, description = "Why.")
    String why = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who does it; stands in the audit.")
    String by = "";

    CardRemoveCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var all = door.call(Methods.CARD_REMOVE, new CardRemove(card, by, why));
        all.cards().stream().filter(each -> each.id().equals(card)).forEach(each -> say(CardPrinter.line(each)));
        return done(all);
    }
}
