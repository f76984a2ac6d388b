package dev.tillbridge.cli;

import dev.tillbridge.protocol.Decide;
import dev.tillbridge.protocol.Decision;
import dev.tillbridge.protocol.Methods;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `tillbridge payment decide`.
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description = "Decides without proof how a payment ended. Asks for your PIN, or reads it from standard input.")
final class PaymentDecideCommand extends ServiceCommand {
    @Parameters(paramLabel = "PAYMENT", description = "The payment's short code or id.")
    String payment = "";

    @Option(names = "--paid", description = "The card was charged; needs --reference.")
    boolean paid;

    @Option(names = "--not-paid", description = "Nothing was charged.")
    boolean notPaid;

    @Option(names = "--person", paramLabel = "ID", required = true, description = "Who decides.")
    String person = "";

    @Option(names = "--reason", required = true, description = "Why, in a sentence.")
    String reason = "";

    @Option(names = "--reference", description = "The processor's reference or the approval code.")
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
        if (paid == notPaid) {
            throw new ParameterException(specification(), "Say either --paid or --not-paid.");
        }
        var decision = paid ? Decision.PAID : Decision.NOT_PAID;
        var view = door.call(
                Methods.DECIDE, new Decide(payment, decision, person, secret("PIN"), reason, reference, seen));
        say(view.money().text());
        return done(view);
    }
}
