package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentSearch;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "Only payments of this day (2026-11-01) and later ones.")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Only payments of this day and earlier ones.")
    @Nullable
    LocalDate to;

    PaymentListCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var found = door.call(Methods.PAYMENTS, new PaymentSearch(String.join(" ", words), from, to, most));
        if (found.payments().isEmpty()) {
            say("No payment matches.");
        }
        PaymentPrinter.list(found.payments()).lines().forEach(this::say);
        if (found.more()) {
            say("There are more; add a word or use --most.");
        }
        if (found.until() != null) {
            say("Only payments since " + PaymentPrinter.time(found.until())
                    + " were looked through, because each word is on very many." + " Add a word, or --from and --to.");
        }
        return done(found);
    }
}
