package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import picocli.CommandLine.Command;

/// `tillbridge browser list`.
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the browsers that are or were connected.")
final class BrowserListCommand extends ServiceCommand {

    BrowserListCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var browsers = door.call(Methods.BROWSERS, new Nothing());
        var table = new Table();
        browsers.browsers()
                .forEach(browser -> table.row(
                        browser.clientId(),
                        browser.name(),
                        browser.revoked() ? "revoked" : browser.connected() ? "connected" : "not connected"));
        table.lines().forEach(this::say);
        return done(browsers);
    }
}
