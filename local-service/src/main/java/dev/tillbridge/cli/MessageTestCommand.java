package dev.tillbridge.cli;

import dev.tillbridge.protocol.MessageTest;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge message test`.
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Sends one e-mail through the clinic's mail server, and says what became of it.")
final class MessageTestCommand extends ServiceCommand {
    @Parameters(paramLabel = "ADDRESS", description = "To whom.")
    String address = "";

    MessageTestCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var sent = door.call(Methods.MESSAGE_TEST, new MessageTest(address));
        say("The mail server took the mail. Look whether it arrived.");
        return done(sent);
    }
}
