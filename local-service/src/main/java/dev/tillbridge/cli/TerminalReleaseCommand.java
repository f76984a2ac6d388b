package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ReaderRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge terminal release`.
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Takes a card reader out of use at this location.")
final class TerminalReleaseCommand extends ServiceCommand {
    @Parameters(paramLabel = "READER", description = "The card reader's id (see: terminal list).")
    String reader = "";

    TerminalReleaseCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var released = door.call(Methods.READER_RELEASE, new ReaderRef(reader));
        say(released.label() + " is no longer used here.");
        return done(released);
    }
}
