package dev.tillbridge.cli;

import dev.tillbridge.protocol.CutOver;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge location cut-over`.
@Command(
        name = "cut-over",
        mixinStandardHelpOptions = true,
        description = "Confirms that another installation on the processor account is out of use, so that this one may"
                + " charge. Asks for your PIN, or reads it from standard input.")
final class LocationCutOverCommand extends ServiceCommand {
    @Parameters(paramLabel = "INSTALLATION", description = "As `tillbridge location others` lists it.")
    String installation = "";

    @Option(names = "--person", paramLabel = "ID", required = true, description = "Who confirms it.")
    String person = "";

    @Option(names = "--reason", required = true, description = "Why it is out of use, in a sentence.")
    String reason = "";

    LocationCutOverCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var others = door.call(Methods.CUT_OVER, new CutOver(installation, person, secret("PIN"), reason));
        say(installation + " is cut over. What it charges from now on stops this desk again.");
        return done(others);
    }
}
