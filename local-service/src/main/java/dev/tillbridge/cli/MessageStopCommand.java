package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.TextConsent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge message stop`.
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Notes that a client wants no more texts, as told to a named person.")
final class MessageStopCommand extends ServiceCommand {
    @Parameters(paramLabel = "NUMBER", description = "As people here write it, or with + and the country's prefix.")
    String number = "";

    @Option(names = "--person", paramLabel = "ID", required = true, description = "Who heard it.")
    String person = "";

    @Option(names = "--reason", required = true, description = "The client's wish, in a sentence.")
    String reason = "";

    MessageStopCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var noted = door.call(Methods.TEXT_CONSENT, new TextConsent(number, false, person, reason));
        say(MessageNumberCommand.line(noted));
        return done(noted);
    }
}
