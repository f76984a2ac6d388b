package dev.tillbridge.receipt;

import dev.tillbridge.message.Attachment;
import dev.tillbridge.message.Letters;
import dev.tillbridge.message.Mail;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.message.Message;
import dev.tillbridge.message.Messages;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.List;
import java.util.Optional;

/// Receipts by e-mail: as text, as a page, and as a PDF that comes along. Safe for any number of threads.
public final class ReceiptMails implements Letters {
    private static final String KIND = "RECEIPT";

    private final Database database;
    private final ReceiptSource receipts;
    private final ReceiptIssues issues;
    private final Messages messages;

    public ReceiptMails(Database database, ReceiptSource receipts, ReceiptIssues issues, Messages messages) {
        this.database = database;
        this.receipts = receipts;
        this.issues = issues;
        this.messages = messages;
    }

    /// Puts the payment's next receipt into the outbox. Throws `NOT_FOUND` when nothing was paid.
    public void send(Tx tx, String paymentId, MailAddress to, Actor by) {
        receipts.receipt(tx, paymentId);
        var message = messages.queue(tx, KIND, paymentId, to);
        issues.issue(tx, paymentId, ReceiptWay.MAIL, by, Optional.of(message.id()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mail compose(Message message) {
        var receipt =
                database.read(view -> receipts.receipt(view, message.subject()).copy(isCopy(view, message)));
        var words = new ReceiptWords(receipt);
        var subject = words.of("receipt") + " " + receipt.number() + ", " + receipt.clinic();
        var file = new Attachment(
                words.of("receipt") + "-" + receipt.number() + ".pdf", "application/pdf", ReceiptPdf.of(receipt));
        return new Mail(message.to(), subject, ReceiptText.of(receipt), ReceiptHtml.of(receipt), List.of(file));
    }

    private boolean isCopy(View view, Message message) {
        return issues.of(view, message.subject()).stream()
                .filter(issue -> issue.message().equals(Optional.of(message.id())))
                .anyMatch(ReceiptIssue::copy);
    }

    @Override
    public void changed(Tx tx, Message message) {
        issues.tell(tx, message);
    }
}
