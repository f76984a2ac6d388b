package dev.tillbridge.cli;

import dev.tillbridge.protocol.CardMerge;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge card merge`.
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "Two clients are one in the PIMS: brings the cards of the one that is gone to the one that is left.")
final class CardMergeCommand extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "PIMS", description = "The PIMS, as the list shows it.")
    String pims = "";

    @Parameters(index = "1", paramLabel = "GONE", description = "The id of the client that is gone.")
    String gone = "";

    @Parameters(index = "2", paramLabel = "LEFT", description = "The id of the client that is left.")
    String left = "";

    @Option(names = "--name", required = true, description = "The name of the client that is left.")
    String name = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who does it; stands in the audit.")
    String by = "";

    CardMergeCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var all = door.call(Methods.CARD_MERGE, new CardMerge(pims, gone, left, name, by));
        all.cards().stream().filter(each -> each.clientId().equals(left)).forEach(each -> say(CardPrinter.line(each)));
        return done(all);
    }
}
