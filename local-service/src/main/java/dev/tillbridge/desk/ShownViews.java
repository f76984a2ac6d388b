package dev.tillbridge.desk;

import dev.tillbridge.checkout.Capture;
import dev.tillbridge.checkout.Captured;
import dev.tillbridge.checkout.SaleReceipts;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Shown;
import dev.tillbridge.protocol.ShownInvoice;
import dev.tillbridge.protocol.Text;
import dev.tillbridge.protocol.UnpostedPayment;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// A reading as the panel shows it, with what may be charged by our own books.
final class ShownViews {
    private final Database database;
    private final Payments payments;
    private final Postings postings;
    private final PimsConnector pims;
    private final InvoiceStates states;
    private final SaleReceipts receipts;
    private final Function<View, List<Problem>> setUp;
    private final ShownCards cards;

    ShownViews(
            Database database,
            Payments payments,
            Postings postings,
            PimsConnector pims,
            InvoiceStates states,
            SaleReceipts receipts,
            Function<View, List<Problem>> setUp,
            ShownCards cards) {
        this.database = database;
        this.payments = payments;
        this.postings = postings;
        this.pims = pims;
        this.states = states;
        this.receipts = receipts;
        this.setUp = setUp;
        this.cards = cards;
    }

    Shown shown(Capture capture, Locale locale) {
        var first = invoice(capture.first(), locale);
        var blocks = new ArrayList<Text>(Wire.texts(database.read(setUp), locale));
        blocks.addAll(first.blocks());
        var reading = capture.first().reading();
        return new Shown(
                capture.id(),
                capture.typed(),
                reading.invoice().pims(),
                capture.pims().name(),
                capture.pims().invoiceWord(),
                capture.client().id(),
                capture.client().name(),
                reading.invoice().patients().stream()
                        .map(patient -> patient.name())
                        .toList(),
                capture.invoices().stream().map(each -> invoice(each, locale)).toList(),
                reading.readAt(),
                blocks.isEmpty() && first.chargeable().minorUnits() > 0,
                blocks,
                !capture.typed()
                        && pims.abilities(capture.first().place().profile()).payment(),
                notInPims(reading.invoice().pims(), capture.client().id()),
                database.read(receipts::mails),
                database.read(view -> receipts.mailedTo(view, capture))
                        .map(MailAddress::text)
                        .orElse(null),
                capture.typed()
                        ? List.of()
                        : cards.of(reading.invoice().pims(), capture.client().id()),
                !capture.typed() && cards.mayBeKept());
    }

    ShownInvoice invoice(Captured captured, Locale locale) {
        var reading = captured.reading();
        var invoice = reading.invoice();
        var key = captured.key();
        var chargeable = database.read(view -> payments.chargeable(view, key, invoice.due(), reading.readAt()));
        return new ShownInvoice(
                invoice.id(),
                invoice.number(),
                invoice.date().orElse(null),
                Wire.amount(invoice.total()),
                Wire.amount(invoice.paid()),
                Wire.amount(invoice.due()),
                Wire.amount(invoice.status() == InvoiceStatus.VOIDED ? chargeable.minus(chargeable) : chargeable),
                states.of(key),
                unchecked(reading.unchecked(), locale),
                Wire.texts(reading.blocks(), locale));
    }

    /// What could not be checked, in a person's words. A row of a list says that it is one; what such a row lacks
    /// besides is not worth a line each.
    private static List<String> unchecked(List<String> codes, Locale locale) {
        var fromList = ProblemCode.READ_FROM_LIST.name();
        return (codes.contains(fromList) ? List.of(fromList) : codes)
                .stream()
                        .map(code -> Problem.of(ProblemCode.valueOf(code)))
                        .map(problem -> Wire.text(problem, locale).cause())
                        .toList();
    }

    private List<UnpostedPayment> notInPims(String pimsKey, String clientId) {
        return database.read(view -> postings.notInPims(view, pimsKey, clientId)).stream()
                .map(ShownViews::unposted)
                .toList();
    }

    private static UnpostedPayment unposted(Posting posting) {
        var asked = posting.asked();
        return new UnpostedPayment(
                asked.paymentId(),
                asked.reference().replaceFirst("^TB ", ""),
                Wire.amount(asked.amount()),
                asked.chargedAt());
    }
}
