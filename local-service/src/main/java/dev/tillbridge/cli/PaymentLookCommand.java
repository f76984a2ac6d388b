package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge payment look`.
@Command(
        name = "look",
        mixinStandardHelpOptions = true,
        description = "Looks again at the processor and the PIMS, now.")
final class PaymentLookCommand extends ServiceCommand {
    @Parameters(paramLabel = "PAYMENT", description = "The payment's short code or id.")
    String payment = "";

    PaymentLookCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var view = door.call(Methods.LOOK, new PaymentRef(payment));
        say("Looking again. Follow it with: tillbridge payment follow " + view.code());
        return done(view);
    }
}
