package dev.tillbridge.checkout;

import dev.tillbridge.location.Locations;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.receipt.Receipt;
import dev.tillbridge.receipt.ReceiptSource;
import dev.tillbridge.receipt.Receipts;
import dev.tillbridge.store.View;
import java.util.Optional;

/// The receipts of payments made at the desk. Safe for any number of threads.
public final class SaleReceipts implements ReceiptSource {
    private final Payments payments;
    private final Refunds refunds;
    private final Locations locations;

    SaleReceipts(Payments payments, Refunds refunds, Locations locations) {
        this.payments = payments;
        this.refunds = refunds;
        this.locations = locations;
    }

    /// Whether a receipt can be mailed at all.
    public boolean mails(View view) {
        return locations.location(view).mails();
    }

    /// Where the receipt of what is shown would go by itself, were all of it charged.
    public Optional<MailAddress> mailedTo(View view, Capture capture) {
        var readings =
                capture.invoices().stream().limit(1).map(Captured::reading).toList();
        var shown = new SaleReadings(capture.pims(), capture.typed(), readings);
        return ReceiptWish.of(locations.location(view), shown, null) instanceof ReceiptWish.To(var address)
                ? Optional.of(address)
                : Optional.empty();
    }

    @Override
    public Receipt receipt(View view, String paymentId) {
        var attempt = payments.byActivity(view, paymentId).stream()
                .filter(each -> each.amounts().captured().isPositive())
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", paymentId).asException());
        var shown = Stories.readings(attempt);
        return Receipts.of(
                locations.location(view),
                attempt,
                shown.pims().invoiceWord(),
                shown.readings(),
                refunds.ofAttempt(view, attempt.id()));
    }
}
