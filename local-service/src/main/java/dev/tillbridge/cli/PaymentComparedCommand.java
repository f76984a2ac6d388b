package dev.tillbridge.cli;

import dev.tillbridge.protocol.KeptCompared;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge payment compared`.
@Command(
        name = "compared",
        mixinStandardHelpOptions = true,
        description =
                "Says that a payment, of which this desk kept something else than the database knows, was compared"
                        + " with the processor's own list. Asks for your PIN, or reads it from standard input.")
final class PaymentComparedCommand extends ServiceCommand {
    @Parameters(paramLabel = "PAYMENT", description = "The payment's id, as it is named where it was told.")
    String payment = "";

    @Option(names = "--person", paramLabel = "ID", required = true, description = "Who compared it.")
    String person = "";

    @Option(names = "--reason", required = true, description = "What was found, in a sentence.")
    String reason = "";

    PaymentComparedCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var nothing = door.call(Methods.KEPT_COMPARED, new KeptCompared(payment, person, secret("PIN"), reason));
        say(payment + " is settled; it stands in the audit.");
        return done(nothing);
    }
}
