package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import picocli.CommandLine.Command;

/// `tillbridge status`.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows whether the service runs and what it is connected to.")
final class StatusCommand extends ServiceCommand {

    StatusCommand(Doorway doorway) {
        super(doorway);
    }

    private static String kept(int count) {
        return count == 0 ? "none" : count + " results of payments, on this computer";
    }

    @Override
    int work(ControlDoor door) {
        var status = door.call(Methods.STATUS, new Nothing());
        new Table()
                .row("Tillbridge", status.version())
                .row("Address", "127.0.0.1:" + status.port())
                .row("Location", status.location() + (status.practice() ? "  PRACTICE" : ""))
                .row("Database", status.database() + (status.databaseAway() ? "  NOT REACHED" : ""))
                .row("Processor", status.processor())
                .row("Connected browsers", String.valueOf(status.browsers()))
                .row("Payments running", String.valueOf(status.running()))
                .row("Needs you", String.valueOf(status.needsYou()))
                .row("Kept for the database", kept(status.kept()))
                .lines()
                .forEach(this::say);
        status.problems().forEach(problem -> say("! " + problem.cause() + " " + problem.remedy()));
        return done(status);
    }
}
