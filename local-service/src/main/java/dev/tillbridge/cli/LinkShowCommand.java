package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge link show`.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints the address of an open payment link. Whoever has it can pay by it.")
final class LinkShowCommand extends ServiceCommand {
    @Parameters(paramLabel = "PAYMENT", description = "The link's short code or id.")
    String payment = "";

    LinkShowCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var shown = door.call(Methods.LINK_SHOW, new PaymentRef(payment));
        say(shown.address());
        return done(shown);
    }
}
