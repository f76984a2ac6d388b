package dev.tillbridge.cli;

import dev.tillbridge.protocol.Decide;
import dev.tillbridge.protocol.Decision;
import dev.tillbridge.protocol.Methods;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `tillbridge payment decide`.
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description = "Decides without proof how a payment ended, or settles money that moved otherwise than asked,"
                + " or decides whether money went back."
                + " Asks for your PIN, or reads it from standard input.")
final class PaymentDecideCommand extends ServiceCommand {
    @Parameters(paramLabel = "PAYMENT", description = "The payment's short code or id.")
    String payment = "";

    @Option(names = "--paid", description = "The card was charged; needs --reference.")
    boolean paid;

    @Option(names = "--not-paid", description = "Nothing was charged.")
    boolean notPaid;

    @Option(names = "--counts", description = "A difference: the money counts for the invoice and is put in.")
    boolean counts;

    @Option(
            names = "--apart",
            description = "A difference: the money was given back or belongs elsewhere; needs --reference.")
    boolean apart;

    @Option(names = "--gave-back", description = "The money in doubt was given back; needs --reference.")
    boolean gaveBack;

    @Option(
            names = "--not-gave-back",
            description = "It was not given back; proven by the processor's list a day after it was sent last.")
    boolean notGaveBack;

    @Option(names = "--person", paramLabel = "ID", required = true, description = "Who decides.")
    String person = "";

    @Option(names = "--reason", required = true, description = "Why, in a sentence.")
    String reason = "";

    @Option(
            names = "--reference",
            description = "The processor's reference, the approval code, or where the money went.")
    @Nullable
    String reference;

    @Option(names = "--seen", description = "What the card reader showed when you read it.")
    @Nullable
    String seen;

    PaymentDecideCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var decision = decision();
        var view = door.call(
                Methods.DECIDE, new Decide(payment, decision, person, secret("PIN"), reason, reference, seen));
        say(view.money().text());
        return done(view);
    }

    private Decision decision() {
        var said = new ArrayList<Decision>();
        add(said, paid, Decision.PAID);
        add(said, notPaid, Decision.NOT_PAID);
        add(said, counts, Decision.COUNTS);
        add(said, apart, Decision.APART);
        add(said, gaveBack, Decision.GAVE_BACK);
        add(said, notGaveBack, Decision.NOT_GAVE_BACK);
        if (said.size() != 1) {
            throw new ParameterException(
                    specification(),
                    "Say one of --paid, --not-paid, --counts, --apart, --gave-back or --not-gave-back.");
        }
        return said.getFirst();
    }

    private static void add(List<Decision> said, boolean is, Decision decision) {
        if (is) {
            said.add(decision);
        }
    }
}
