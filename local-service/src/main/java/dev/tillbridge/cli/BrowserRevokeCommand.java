package dev.tillbridge.cli;

import dev.tillbridge.protocol.BrowserRef;
import dev.tillbridge.protocol.Methods;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge browser revoke`.
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Takes a browser's right to connect away, at once.")
final class BrowserRevokeCommand extends ServiceCommand {
    @Parameters(paramLabel = "BROWSER", description = "The browser's id (see: browser list).")
    String browser = "";

    BrowserRevokeCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var answer = door.call(Methods.BROWSER_REVOKE, new BrowserRef(browser));
        say("Revoked.");
        return done(answer);
    }
}
