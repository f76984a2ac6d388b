package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.checkout.SaleReceipts;
import dev.tillbridge.message.Mail;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.message.MailAnswer;
import dev.tillbridge.message.MailSender;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.People;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.MessageTest;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.ReceiptIssued;
import dev.tillbridge.protocol.ReceiptMail;
import dev.tillbridge.protocol.ReceiptPdf;
import dev.tillbridge.protocol.ReceiptPdfRef;
import dev.tillbridge.protocol.ReceiptPrint;
import dev.tillbridge.receipt.ReceiptHtml;
import dev.tillbridge.receipt.ReceiptIssues;
import dev.tillbridge.receipt.ReceiptMails;
import dev.tillbridge.receipt.ReceiptText;
import dev.tillbridge.receipt.ReceiptWay;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Receipts: look at one, give one out, as a page or as a PDF.
final class ReceiptHandlers {
    /// What a reply carries; see [ReceiptPdf].
    private static final int MOST = 240_000;

    private final Database database;
    private final SaleReceipts receipts;
    private final ReceiptIssues issues;
    private final ReceiptMails mails;
    private final MailSender sender;
    private final People people;
    private final PaymentViews views;

    ReceiptHandlers(
            Database database,
            SaleReceipts receipts,
            ReceiptIssues issues,
            ReceiptMails mails,
            MailSender sender,
            People people,
            PaymentViews views) {
        this.database = database;
        this.receipts = receipts;
        this.issues = issues;
        this.mails = mails;
        this.sender = sender;
        this.people = people;
        this.views = views;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.RECEIPT, this::show)
                .on(Methods.RECEIPT_PRINT, this::print)
                .on(Methods.RECEIPT_PDF, this::pdf)
                .on(Methods.RECEIPT_MAIL, this::mail)
                .on(Methods.MESSAGE_TEST, this::test);
    }

    private dev.tillbridge.protocol.ReceiptHtml show(Session session, PaymentRef ref) {
        var id = views.id(ref.payment());
        var receipt = database.read(view -> receipts.receipt(view, id));
        return new dev.tillbridge.protocol.ReceiptHtml(ReceiptHtml.of(receipt), ReceiptText.of(receipt));
    }

    private ReceiptIssued print(Session session, ReceiptPrint asked) {
        var id = views.id(asked.payment());
        return database.write(tx -> {
            var receipt = receipts.receipt(tx, id);
            var issue =
                    issues.issue(tx, id, ReceiptWay.valueOf(asked.way().name()), actor(tx, session, asked.personId()));
            return new ReceiptIssued(
                    issue.number(), issue.copy(), receipt.paper().word(), ReceiptHtml.of(receipt.copy(issue.copy())));
        });
    }

    private ReceiptPdf pdf(Session session, ReceiptPdfRef asked) {
        var id = views.id(asked.payment());
        var receipt = database.read(view -> receipts.receipt(view, id)
                .copy(issues.get(view, id, asked.number()).copy()));
        var base64 = Base64.getEncoder().encodeToString(dev.tillbridge.receipt.ReceiptPdf.of(receipt));
        if (base64.length() > MOST) {
            throw Problem.of(ProblemCode.RECEIPT_TOO_LARGE).asException();
        }
        return new ReceiptPdf(base64);
    }

    private PaymentView mail(Session session, ReceiptMail asked) {
        var id = views.id(asked.payment());
        var to = MailAddress.of(asked.address());
        sender.missing().ifPresent(problem -> {
            throw problem.asException();
        });
        database.change(tx -> mails.send(tx, id, to, actor(tx, session, asked.personId())));
        return views.view(id, session.locale());
    }

    private Nothing test(Session session, MessageTest asked) {
        var words = DeskWords.of(session.locale());
        var text = words.testMail();
        var mail = new Mail(MailAddress.of(asked.address()), "Tillbridge", text, "<p>" + text + "</p>", List.of());
        return switch (sender.send(mail)) {
            case MailAnswer.Sent _ -> new Nothing();
            case MailAnswer.NotSent(var problem, var _) -> throw problem.asException();
            case MailAnswer.MayBeSent(var problem) -> throw problem.asException();
        };
    }

    /// Whoever is named and works here, else the door that it was asked through.
    private Actor actor(View view, Session session, @Nullable String personId) {
        return Optional.ofNullable(personId)
                .flatMap(person -> people.find(view, person))
                .map(Actor::of)
                .orElseGet(() -> PersonHandlers.actor(session));
    }
}
