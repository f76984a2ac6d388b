package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PairingAnswer;
import dev.tillbridge.protocol.PairingOpen;
import dev.tillbridge.protocol.PairingPending;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `tillbridge pair`.
@Command(
        name = "pair",
        mixinStandardHelpOptions = true,
        description = "Connects a browser: opens the door for two minutes and compares six digits with you.")
final class PairCommand extends ServiceCommand {
    private static final Clock CLOCK = Clock.systemUTC();

    @Option(names = "--ticket", description = "Make a one-time ticket instead of comparing digits.")
    boolean ticket;

    @Option(names = "--by", description = "Who connects it (default: this user).")
    String by = System.getProperty("user.name", "");

    PairCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var opened = door.call(Methods.PAIR_OPEN, new PairingOpen(ticket, by));
        if (opened.ticket() != null) {
            say(opened.ticket());
            return done(opened);
        }
        say("Open the Tillbridge panel in the browser and press \"Connect this browser\" there.");
        var pending = await(door, opened.until());
        if (pending.pairingId() == null) {
            say("No browser asked within two minutes.");
            return Exit.FAILED;
        }
        say("\"" + pending.name() + "\" shows six digits. Are they " + pending.digits() + "?  [y/N] ");
        var same = "y".equalsIgnoreCase(asking.line().orElse("").strip());
        door.call(Methods.PAIR_ANSWER, new PairingAnswer(pending.pairingId(), same, by));
        say(same ? "Connected." : "Not connected.");
        return same ? Exit.DONE : Exit.FAILED;
    }

    private static PairingPending await(ControlDoor door, Instant until) {
        while (true) {
            var pending = door.call(Methods.PAIR_PENDING, new Nothing());
            if (pending.pairingId() != null || Instant.now(CLOCK).isAfter(until)) {
                return pending;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(300);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return pending;
            }
        }
    }
}
