package dev.tillbridge.cli;

import dev.tillbridge.protocol.LinkView;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Payment links as lines, and waiting for one to be off.
final class LinkPrinter {
    private static final Set<String> LIVE = Set.of("MAKING", "OPEN", "CLOSING");
    private static final int SECONDS = 20;

    private LinkPrinter() {}

    static String line(LinkView link) {
        var to = link.to();
        return link.code() + "  " + Amounts.text(link.amount()) + "  " + link.clientName() + "  "
                + String.join(", ", link.invoices()) + "  " + link.stateText()
                + (link.sent() != null ? "  " + link.sent() : to == null ? "" : "  " + to);
    }

    static boolean isOpen(LinkView link) {
        return LIVE.contains(link.state());
    }

    /// The processor mostly answers at once; what it has not said by then, the service goes on to find out.
    static LinkView awaitOff(ControlDoor door, LinkView started) {
        var link = started;
        for (int second = 0; second < SECONDS && isOpen(link); second++) {
            pause();
            var code = link.code();
            link = door.call(Methods.LINKS, new Nothing()).links().stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElse(link);
        }
        return link;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", stopped);
        }
    }
}
