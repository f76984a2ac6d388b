package dev.tillbridge.pims.profile;

import static dev.tillbridge.problem.ProblemCode.CLIENT_BY_NAME_ONLY;
import static dev.tillbridge.problem.ProblemCode.CLIENT_NOT_SHOWN;
import static dev.tillbridge.problem.ProblemCode.DUE_NOT_SHOWN;
import static dev.tillbridge.problem.ProblemCode.INVOICE_ALREADY_PAID;
import static dev.tillbridge.problem.ProblemCode.INVOICE_DRAFT;
import static dev.tillbridge.problem.ProblemCode.INVOICE_STATUS_UNKNOWN;
import static dev.tillbridge.problem.ProblemCode.INVOICE_TWO_CURRENCIES;
import static dev.tillbridge.problem.ProblemCode.INVOICE_VOIDED;
import static dev.tillbridge.problem.ProblemCode.LINES_DO_NOT_ADD_UP;
import static dev.tillbridge.problem.ProblemCode.LINES_NOT_SHOWN;
import static dev.tillbridge.problem.ProblemCode.NOTHING_TO_PAY;
import static dev.tillbridge.problem.ProblemCode.PAID_DOES_NOT_ADD_UP;
import static dev.tillbridge.problem.ProblemCode.PAID_NOT_SHOWN;
import static dev.tillbridge.problem.ProblemCode.PAYMENTS_NOT_SHOWN;
import static dev.tillbridge.problem.ProblemCode.READ_FROM_LIST;
import static dev.tillbridge.problem.ProblemCode.TAX_NOT_SHOWN;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Invoice;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What must hold before a reading may be charged, and what could not be checked.
final class CaptureChecks {
    private final Capture capture;
    private final Invoice invoice;
    private final List<String> unchecked = new ArrayList<>();
    private final List<Problem> blocks = new ArrayList<>();

    private CaptureChecks(Capture capture) {
        this.capture = capture;
        this.invoice = capture.invoice();
    }

    static Reading check(Capture capture, Instant readAt) {
        var checks = new CaptureChecks(capture);
        boolean addsUp = checks.sums();
        checks.state();
        checks.client();
        boolean itemized = addsUp && capture.linesShown() && !capture.fromList();
        return new Reading(
                capture.invoice(), readAt, checks.unchecked, checks.blocks, itemized, digest(capture.invoice()));
    }

    /// Whether lines and tax make the total, which is only known when lines are shown.
    private boolean sums() {
        var currencies = Unmixed.currencies(invoice);
        if (currencies.size() > 1) {
            blocks.add(Problem.of(INVOICE_TWO_CURRENCIES, "currencies", String.join(", ", currencies)));
            return false;
        }
        paidAndDue();
        if (capture.fromList()) {
            unchecked.add(READ_FROM_LIST.name());
            return false;
        }
        if (!capture.linesShown()) {
            unchecked.add(LINES_NOT_SHOWN.name());
            return false;
        }
        var zero = Money.zero(invoice.total().currency());
        var lines = invoice.lines().stream()
                .map(line -> line.tax().map(line.total()::plus).orElse(line.total()))
                .reduce(zero, Money::plus);
        var sum = lines.plus(invoice.tax());
        if (sum.equals(invoice.total())) {
            return true;
        }
        if (!capture.taxShown() && sum.compareTo(invoice.total()) < 0) {
            unchecked.add(TAX_NOT_SHOWN.name());
            return false;
        }
        blocks.add(Problem.of(LINES_DO_NOT_ADD_UP, "lines", text(sum), "total", text(invoice.total())));
        return false;
    }

    private void paidAndDue() {
        if (!capture.paidShown()) {
            unchecked.add(PAID_NOT_SHOWN.name());
        } else if (!capture.dueShown()) {
            unchecked.add(DUE_NOT_SHOWN.name());
        } else if (!invoice.total().minus(invoice.paid()).equals(invoice.due())) {
            blocks.add(new Problem(
                    PAID_DOES_NOT_ADD_UP,
                    Map.of(
                            "total", text(invoice.total()),
                            "paid", text(invoice.paid()),
                            "due", text(invoice.due()))));
        }
        if (!capture.paymentsShown() && !capture.fromList()) {
            unchecked.add(PAYMENTS_NOT_SHOWN.name());
        }
    }

    private void state() {
        if (capture.status().isEmpty()) {
            blocks.add(Problem.of(INVOICE_STATUS_UNKNOWN, "status", capture.statusText()));
            return;
        }
        switch (invoice.status()) {
            case DRAFT -> blocks.add(Problem.of(INVOICE_DRAFT, "invoice", invoice.number()));
            case VOIDED -> blocks.add(Problem.of(INVOICE_VOIDED, "invoice", invoice.number()));
            case PAID -> blocks.add(Problem.of(INVOICE_ALREADY_PAID, "invoice", invoice.number()));
            case FINALIZED -> {
                if (!invoice.due().isPositive()) {
                    blocks.add(Problem.of(NOTHING_TO_PAY, "invoice", invoice.number(), "due", text(invoice.due())));
                }
            }
        }
    }

    private void client() {
        if (!capture.clientById()) {
            unchecked.add(CLIENT_BY_NAME_ONLY.name());
        }
        if (invoice.client().id().isEmpty() || invoice.client().name().isEmpty()) {
            blocks.add(Problem.of(CLIENT_NOT_SHOWN, "invoice", invoice.number()));
        }
    }

    /// Equal for two readings of an unchanged invoice.
    private static String digest(Invoice invoice) {
        return "total " + plain(invoice.total()) + " due " + plain(invoice.due()) + " client "
                + invoice.client().id() + " " + invoice.status();
    }

    private static String plain(Money amount) {
        return amount.currency().getCurrencyCode() + " " + amount.minorUnits();
    }

    private static String text(Money amount) {
        return MoneyText.write(amount, new Formats(amount.currency(), '.', ',', List.of())) + " "
                + amount.currency().getCurrencyCode();
    }
}
