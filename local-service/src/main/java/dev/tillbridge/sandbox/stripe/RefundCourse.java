package dev.tillbridge.sandbox.stripe;

import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/// Whether a refund is there at once, on its way at first, or comes back later.
final class RefundCourse {
    /// How many of the next refunds are on their way until somebody says what became of them.
    static final String NEXT_PENDING = "pendingRefunds";

    private static final Duration BY_ITSELF = Duration.ofMinutes(1);
    private static final int BANK_DAYS = 3;

    private final Book book;
    private final Agenda agenda;
    private final Settings settings;

    RefundCourse(Book book, Agenda agenda, Settings settings) {
        this.book = book;
        this.agenda = agenda;
        this.settings = settings;
    }

    void begin(ObjectNode refund, ObjectNode charge, Cause cause) {
        var id = Wire.need(refund, "id");
        var method = book.get(Kind.PAYMENT_METHOD, Wire.need(charge, "payment_method"), "payment_method");
        boolean bank = PaymentMethods.isBank(method);
        var card = bank ? null : PaymentMethods.cardOf(method);
        if (settings.take(NEXT_PENDING)) {
            pending(refund);
        } else if (bank) {
            // What goes back to a bank account is a transfer of its own, and takes its days.
            pending(refund);
            agenda.at(Days.later(Days.sent(cause.now()), BANK_DAYS), Due.REFUND_SUCCEEDS, id);
        } else if (card == TestCard.PENDING_REFUND) {
            pending(refund);
            agenda.at(cause.now().plus(BY_ITSELF), Due.REFUND_SUCCEEDS, id);
        } else if (card == TestCard.REFUND_FAILS) {
            agenda.at(cause.now().plus(BY_ITSELF), Due.REFUND_FAILS, id);
        }
    }

    /// It has come to its end by another way.
    void ends(ObjectNode refund) {
        agenda.forget(Due.REFUND_SUCCEEDS, Wire.need(refund, "id"));
        agenda.forget(Due.REFUND_FAILS, Wire.need(refund, "id"));
    }

    private static void pending(ObjectNode refund) {
        refund.put("status", "pending");
        refund.put("pending_reason", "processing");
    }
}
