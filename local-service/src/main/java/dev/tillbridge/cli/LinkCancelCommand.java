package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge link cancel`.
@Command(
        name = "cancel",
        mixinStandardHelpOptions = true,
        description = "Turns a payment link off. Ends with 4 while it is not off for certain.")
final class LinkCancelCommand extends ServiceCommand {
    @Parameters(paramLabel = "PAYMENT", description = "The link's short code or id.")
    String payment = "";

    LinkCancelCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var link = LinkPrinter.awaitOff(door, door.call(Methods.LINK_CANCEL, new PaymentRef(payment)));
        say(LinkPrinter.line(link));
        var code = done(link);
        return LinkPrinter.isOpen(link) ? Exit.OUTCOME_UNKNOWN : code;
    }
}
