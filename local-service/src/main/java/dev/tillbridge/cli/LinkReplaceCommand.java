package dev.tillbridge.cli;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.protocol.LinkReplace;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge link replace`.
@Command(
        name = "replace",
        mixinStandardHelpOptions = true,
        description =
                "Turns a payment link off, and when it is off for certain makes a new one over what is due then, sent to the same"
                        + " address.")
final class LinkReplaceCommand extends ServiceCommand {
    @Parameters(paramLabel = "PAYMENT", description = "The link's short code or id.")
    String payment = "";

    LinkReplaceCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var next = Ids.random().next();
        var link = LinkPrinter.awaitOff(door, door.call(Methods.LINK_REPLACE, new LinkReplace(payment, next, null)));
        say(LinkPrinter.line(link));
        var code = done(link);
        return LinkPrinter.isOpen(link) ? Exit.OUTCOME_UNKNOWN : code;
    }
}
