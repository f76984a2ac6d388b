package dev.tillbridge.cli;

import dev.tillbridge.protocol.EnteredByHand;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge payment entered`.
@Command(
        name = "entered",
        mixinStandardHelpOptions = true,
        description = "Ticks off an entry that a person has made in the PIMS by hand.")
final class PaymentEnteredCommand extends ServiceCommand {
    @Parameters(paramLabel = "ENTRY", description = "The entry's id, from: tillbridge payment show CODE --json")
    String posting = "";

    @Option(names = "--person", paramLabel = "ID", required = true, description = "Who has entered it.")
    String person = "";

    PaymentEnteredCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var view = door.call(Methods.ENTERED, new EnteredByHand(posting, person));
        say(view.inPims().text());
        return done(view);
    }
}
