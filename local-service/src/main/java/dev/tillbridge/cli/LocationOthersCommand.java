package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.OtherInstallation;
import java.util.Locale;
import picocli.CommandLine.Command;

/// `tillbridge location others`.
@Command(
        name = "others",
        mixinStandardHelpOptions = true,
        description = "Lists other installations that were seen on the processor account, with their newest charges.")
final class LocationOthersCommand extends ServiceCommand {

    LocationOthersCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var others = door.call(Methods.OTHER_INSTALLATIONS, new Nothing());
        if (others.installations().isEmpty()) {
            say("No other installation was seen on the processor account.");
        }
        others.installations().forEach(this::print);
        return done(others);
    }

    private void print(OtherInstallation other) {
        say(other.id() + ": " + state(other) + "; " + other.objects() + " charges, seen first " + other.firstSeen()
                + ", last " + other.lastSeen());
        var table = new Table();
        other.newest()
                .forEach(charge -> table.row(
                        "  " + charge.reference(),
                        charge.amount() == null ? "?" : Amounts.text(charge.amount()),
                        charge.status().toLowerCase(Locale.ROOT),
                        charge.created().toString()));
        table.lines().forEach(this::say);
    }

    private static String state(OtherInstallation other) {
        return switch (other.state()) {
            case STOPS_CHARGING ->
                other.returnedAt() == null
                        ? "stops charging here"
                        : "stops charging here again, since " + other.returnedAt() + " (cut over by " + other.endedBy()
                                + " before)";
            case JOINED -> "joined by " + other.endedBy();
            case CUT_OVER -> "cut over by " + other.endedBy() + ": " + other.reason();
        };
    }
}
