package dev.tillbridge.cli;

import dev.tillbridge.protocol.FoundCharge;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge payment found`.
@Command(
        name = "found",
        mixinStandardHelpOptions = true,
        description = "Says what became of a payment that the processor has and this database does not know, as after a"
                + " backup was put back. Asks for your PIN, or reads it from standard input.")
final class PaymentFoundCommand extends ServiceCommand {
    @Parameters(paramLabel = "REFERENCE", description = "The processor's, as Needs you shows it.")
    String reference = "";

    @Option(names = "--person", paramLabel = "ID", required = true, description = "Who says so.")
    String person = "";

    @Option(names = "--reason", required = true, description = "What became of it, in a sentence.")
    String reason = "";

    PaymentFoundCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var nothing = door.call(Methods.FOUND_CHARGE, new FoundCharge(reference, person, secret("PIN"), reason));
        say(reference + " is settled.");
        return done(nothing);
    }
}
