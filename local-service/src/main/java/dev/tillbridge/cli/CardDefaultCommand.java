package dev.tillbridge.cli;

import dev.tillbridge.protocol.CardRef;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge card default`.
@Command(name = "default", mixinStandardHelpOptions = true, description = "Makes a saved card the first of its client.")
final class CardDefaultCommand extends ServiceCommand {
    @Parameters(paramLabel = "CARD", description = "The id that the list shows.")
    String card = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who does it; stands in the audit.")
    String by = "";

    CardDefaultCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var all = door.call(Methods.CARD_PREFER, new CardRef(card, by));
        all.cards().stream().filter(each -> each.id().equals(card)).forEach(each -> say(CardPrinter.line(each)));
        return done(all);
    }
}
