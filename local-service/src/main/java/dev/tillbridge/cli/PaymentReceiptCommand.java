package dev.tillbridge.cli;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.ReceiptMail;
import dev.tillbridge.protocol.ReceiptPdfRef;
import dev.tillbridge.protocol.ReceiptPrint;
import dev.tillbridge.protocol.ReceiptWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge payment receipt`.
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description =
                "Shows a payment's receipt, or writes it as a PDF, or mails it. Each is noted; after the first they"
                        + " are marked COPY.")
final class PaymentReceiptCommand extends ServiceCommand {
    @Parameters(paramLabel = "PAYMENT", description = "The payment's short code or id.")
    String payment = "";

    @Option(names = "--pdf", paramLabel = "FILE", description = "Writes the receipt into this new file.")
    @Nullable
    Path pdf;

    @Option(names = "--mail", paramLabel = "ADDRESS", description = "Sends the receipt to this e-mail address.")
    @Nullable
    String mail;

    @Option(names = "--person", paramLabel = "ID", description = "Who gives it out.")
    @Nullable
    String person;

    PaymentReceiptCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        if (mail != null) {
            var payment = door.call(Methods.RECEIPT_MAIL, new ReceiptMail(this.payment, mail, person));
            say("Receipt: " + payment.receipt().text());
            return done(payment);
        }
        if (pdf == null) {
            var receipt = door.call(Methods.RECEIPT, new PaymentRef(payment));
            receipt.text().lines().forEach(this::say);
            return done(receipt);
        }
        if (Files.exists(pdf)) {
            throw notWritten(pdf, "it is there already");
        }
        var issued = door.call(Methods.RECEIPT_PRINT, new ReceiptPrint(payment, ReceiptWay.PDF, person));
        var file = door.call(Methods.RECEIPT_PDF, new ReceiptPdfRef(payment, issued.number()));
        write(pdf, Base64.getDecoder().decode(file.base64()));
        say(pdf + (issued.copy() ? ": written, marked COPY." : ": written."));
        return done(issued);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (IOException refused) {
            throw notWritten(file, String.valueOf(refused.getMessage()));
        }
    }

    private static ProblemException notWritten(Path file, String why) {
        return Problem.of(ProblemCode.FILE_NOT_WRITTEN, "file", file.toString(), "why", why)
                .asException();
    }
}
