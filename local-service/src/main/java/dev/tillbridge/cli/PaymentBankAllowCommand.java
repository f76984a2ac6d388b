package dev.tillbridge.cli;

import dev.tillbridge.protocol.BankAllow;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge payment bank-allow`.
@Command(
        name = "bank-allow",
        mixinStandardHelpOptions = true,
        description =
                "Allows bank payments of a client again whose bank had said that one was not allowed. Asks for your"
                        + " PIN, or reads it from standard input.")
final class PaymentBankAllowCommand extends ServiceCommand {
    @Parameters(paramLabel = "PAYMENT", description = "The short code or id of one of the client's payments.")
    String payment = "";

    @Option(names = "--person", paramLabel = "ID", required = true, description = "Who allows it: a manager.")
    String person = "";

    @Option(names = "--reason", required = true, description = "Why, in a sentence.")
    String reason = "";

    PaymentBankAllowCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var view = door.call(Methods.BANK_ALLOW, new BankAllow(payment, person, secret("PIN"), reason));
        say("Bank payments of " + view.clientName() + " are allowed again.");
        return done(view);
    }
}
