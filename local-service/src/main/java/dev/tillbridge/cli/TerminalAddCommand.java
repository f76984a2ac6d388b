package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ReaderAdd;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `tillbridge terminal add`.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds a card reader, by the code on its screen or from the account's list.")
final class TerminalAddCommand extends ServiceCommand {
    @Option(names = "--code", description = "The registration code that the card reader shows.")
    @Nullable
    String code;

    @Option(names = "--reader", paramLabel = "ID", description = "A card reader of the account (see: terminal list).")
    @Nullable
    String reader;

    @Option(names = "--label", required = true, description = "Its name at the desk.")
    String label = "";

    TerminalAddCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var added = door.call(Methods.READER_ADD, new ReaderAdd(code, reader, label));
        say(added.label() + " is added: " + Readers.state(added));
        return done(added);
    }
}
