package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentSearch;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge payment list`.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Finds payments by client, pet, invoice, amount, last four digits, code, desk, person or day.")
final class PaymentListCommand extends ServiceCommand {
    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Every word must match.")
    List<String> words = List.of();

    @Option(names = "--most", defaultValue = "50", description = "At most this many rows, 1 to 200 (default 50).")
    int most;

    PaymentListCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var found = door.call(Methods.PAYMENTS, new PaymentSearch(String.join(" ", words), most));
        if (found.payments().isEmpty()) {
            say("No payment matches.");
        }
        PaymentPrinter.list(found.payments()).lines().forEach(this::say);
        if (found.more()) {
            say("There are more; add a word or use --most.");
        }
        return done(found);
    }
}
