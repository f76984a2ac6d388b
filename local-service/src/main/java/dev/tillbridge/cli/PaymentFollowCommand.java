package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.Screen;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge payment follow`.
@Command(
        name = "follow",
        mixinStandardHelpOptions = true,
        description = "Follows a payment until nothing runs any more.")
final class PaymentFollowCommand extends ServiceCommand {
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "POSTING", "VERIFY_FIRST");

    @Parameters(paramLabel = "PAYMENT", description = "The payment's short code or id.")
    String payment = "";

    @Option(names = "--seconds", defaultValue = "600", description = "At most this long (default 600).")
    int seconds;

    PaymentFollowCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var seen = new HashSet<Long>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (true) {
            var details = door.call(Methods.PAYMENT, new PaymentRef(payment));
            details.timeline().stream()
                    .filter(row -> seen.add(row.number()))
                    .forEach(row -> say(row.at() + "  " + row.text()));
            var screen = details.view().screen();
            if (isOver(details.view())) {
                PaymentPrinter.lines(details.view()).forEach(this::say);
                done(details);
                return Exit.DONE;
            }
            if (System.nanoTime() > end) {
                done(details);
                return screen == Screen.NOT_SURE ? Exit.OUTCOME_UNKNOWN : Exit.FAILED;
            }
            pause();
        }
    }

    private static boolean isOver(PaymentView view) {
        return switch (view.screen()) {
            case CHECKING, CHARGING, LETTING_GO, LINK_CLOSING, NOT_SURE, GIVING_BACK, GIVE_BACK_NOT_SURE -> false;
            case PAID, PARTLY_PAID ->
                view.invoices().stream().noneMatch(invoice -> UNDER_WAY.contains(invoice.posting()));
            case ENTER_IT,
                    HELD,
                    LET_GO,
                    LINK_OPEN,
                    LINK_EXPIRED,
                    BANK_ON_ITS_WAY,
                    BANK_CAME_BACK,
                    NOT_ACCEPTED,
                    NOBODY_TAPPED,
                    READER_IN_USE,
                    READER_OFFLINE,
                    CHANGED,
                    STOPPED,
                    REFUSED,
                    GIVEN_BACK,
                    NOT_GIVEN_BACK,
                    TAKE_OUT -> true;
        };
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while following", stopped);
        }
    }
}
