package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge payment show`.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a payment: money, in the PIMS, receipt, and its story.")
final class PaymentShowCommand extends ServiceCommand {
    @Parameters(paramLabel = "PAYMENT", description = "The payment's short code or id.")
    String payment = "";

    @Option(names = "--support", description = "The story without personal data, to copy for support.")
    boolean support;

    PaymentShowCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var details = door.call(Methods.PAYMENT, new PaymentRef(payment));
        if (support) {
            details.forSupport().lines().forEach(this::say);
        } else {
            PaymentPrinter.lines(details.view()).forEach(this::say);
            say("");
            PaymentPrinter.story(details).forEach(this::say);
        }
        return done(details);
    }
}
