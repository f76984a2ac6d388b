package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ReaderRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge terminal test`.
@Command(name = "test", mixinStandardHelpOptions = true, description = "Tests a card reader; no money moves.")
final class TerminalTestCommand extends ServiceCommand {
    @Parameters(paramLabel = "READER", description = "The card reader's id (see: terminal list).")
    String reader = "";

    TerminalTestCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var tested = door.call(Methods.READER_TEST, new ReaderRef(reader));
        say(tested.text());
        return done(tested);
    }
}
