package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.TextNumber;
import dev.tillbridge.protocol.TextNumberView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge message number`.
@Command(
        name = "number",
        mixinStandardHelpOptions = true,
        description = "Says whether texts may go to a telephone number, and what was ever said about it.")
final class MessageNumberCommand extends ServiceCommand {
    @Parameters(paramLabel = "NUMBER", description = "As people here write it, or with + and the country's prefix.")
    String number = "";

    MessageNumberCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var found = door.call(Methods.TEXT_NUMBER, new TextNumber(number));
        say(line(found));
        found.said()
                .forEach(said -> say("  " + said.at() + "  " + what(said)
                        + (said.by().isEmpty() ? "" : "  " + said.by())
                        + (said.reason().isEmpty() ? "" : "  \"" + said.reason() + "\"")));
        return done(found);
    }

    static String line(TextNumberView found) {
        var nothing = found.said().isEmpty();
        return found.number()
                + (found.may() ? "  texts may go there" : nothing ? "  nobody agreed to texts yet" : "  no more texts");
    }

    private static String what(TextNumberView.Said said) {
        var what = switch (said.kind()) {
            case "AGREED" -> "agreed";
            case "STARTED" -> "wants texts again";
            default -> "wants no more texts";
        };
        return what
                + switch (said.how()) {
                    case "REPLY" -> ", by text";
                    case "PROVIDER" -> ", on the provider's list";
                    default -> ", told to";
                };
    }
}
