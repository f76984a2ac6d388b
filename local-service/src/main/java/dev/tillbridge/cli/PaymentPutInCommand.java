package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PutIn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge payment put-in`.
@Command(
        name = "put-in",
        mixinStandardHelpOptions = true,
        description = "Puts a payment into the PIMS now; reads the PIMS first and never enters it twice.")
final class PaymentPutInCommand extends ServiceCommand {
    @Parameters(paramLabel = "PAYMENT", description = "The payment's short code or id.")
    String payment = "";

    @Option(names = "--posting", paramLabel = "ID", description = "Only this entry of the payment.")
    @Nullable
    String posting;

    PaymentPutInCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var view = door.call(Methods.PUT_IN, new PutIn(payment, posting));
        say(view.inPims().text());
        return done(view);
    }
}
