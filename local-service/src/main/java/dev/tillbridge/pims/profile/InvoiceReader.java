package dev.tillbridge.pims.profile;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Client;
import dev.tillbridge.pims.Invoice;
import dev.tillbridge.pims.InvoiceLine;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.Patient;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes an invoice of what a page shows.
final class InvoiceReader {
    private static final int LONGEST_CONTACT = 254;

    private final Profile profile;
    private final PageKind page;
    private final Answers answers;

    InvoiceReader(Profile profile, PageKind page, Surface.Values values) {
        this.profile = profile;
        this.page = page;
        this.answers = new Answers(profile, page.kind(), values);
    }

    /// @param needPayments whether the payments must be there, because "none there" will decide something
    Capture read(String invoiceId, boolean needPayments) {
        var number = needed("number");
        var total = answers.money(page.field("total")).orElseThrow(() -> missing("total"));
        var due = answers.money(page.field("due"));
        var paid = answers.money(page.field("paid"));
        if (due.isEmpty() && paid.isEmpty()) {
            throw missing(page.field("due").isPresent() ? "due" : "paid");
        }
        var lineRows = page.lines().flatMap(rows -> lines(rows));
        var paymentRows =
                page.payments().flatMap(rows -> new PaymentReader(profile, page, answers).read(rows, needPayments));
        var tax = answers.money(page.field("tax"));
        var statusText = answers.text(page.field("status")).orElse("");
        var status = status(statusText);
        var lines = lineRows.orElse(List.of());
        var invoice = new Invoice(
                profile.pims(),
                invoiceId,
                number,
                answers.date(page.field("date")),
                settled(status.orElse(InvoiceStatus.DRAFT), due, paid, total),
                client(),
                patients(lines),
                lines,
                tax(tax, total),
                total,
                paid.orElseGet(() -> difference(total, due.orElseThrow())),
                due.orElseGet(() -> difference(total, paid.orElseThrow())),
                paymentRows.orElse(List.of()));
        return new Capture(
                invoice,
                status,
                statusText,
                lineRows.isPresent(),
                tax.isPresent(),
                paid.isPresent(),
                due.isPresent(),
                paymentRows.isPresent(),
                !page.clientWithoutId(),
                false);
    }

    /// The tax that no line holds; where lines hold theirs, the sum beside them says it a second time.
    private Money tax(Optional<Money> tax, Money total) {
        boolean inLines = page.lines()
                .filter(rows -> rows.totalsWithTax() || rows.field("tax").isPresent())
                .isPresent();
        var zero = Money.zero(total.currency());
        return inLines ? zero : tax.orElse(zero);
    }

    private Client client() {
        var name = needed("client-name");
        var id = page.clientWithoutId() ? Optional.of(name) : answers.text(page.field("client-id"));
        return new Client(id.orElse(""), name, primary("client-email"), primary("client-phone"));
    }

    /// The first of several, as practice programs write the primary one; null where there is none.
    private @Nullable String primary(String field) {
        return answers.text(page.field(field))
                .map(text -> text.split("[,;/|]", 2)[0].strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_CONTACT)
                .orElse(null);
    }

    private Optional<InvoiceStatus> status(String text) {
        return page.alwaysFinalized() && page.field("status").isEmpty()
                ? Optional.of(InvoiceStatus.FINALIZED)
                : page.field("status").flatMap(field -> answers.status(field, text));
    }

    /// A finalised invoice of which nothing is open is paid, whatever the PIMS's word.
    private static InvoiceStatus settled(InvoiceStatus read, Optional<Money> due, Optional<Money> paid, Money total) {
        boolean nothingOpen = due.map(Money::isZero)
                .orElseGet(() -> paid.filter(total::equals).isPresent());
        return read == InvoiceStatus.FINALIZED && nothingOpen && total.isPositive() ? InvoiceStatus.PAID : read;
    }

    /// Every animal once: the page's own field may name several that the lines name again.
    private List<Patient> patients(List<InvoiceLine> lines) {
        var names = new LinkedHashSet<String>();
        answers.text(page.field("patient")).ifPresent(text -> names.addAll(List.of(text.split(", ", -1))));
        lines.forEach(line -> line.patient().ifPresent(names::add));
        return names.stream().map(Patient::new).toList();
    }

    private Optional<List<InvoiceLine>> lines(Rows rows) {
        var count = answers.rows(rows);
        if (count.isEmpty() && !rows.optional()) {
            throw Faults.field(profile, page.kind(), rows.name(), Fault.NOT_FOUND)
                    .asException();
        }
        return count.map(number -> {
            var columns = new Columns(answers, rows, number);
            var lines = new ArrayList<InvoiceLine>();
            for (int row = 0; row < number; row++) {
                lines.add(new InvoiceLine(
                        columns.text("description", row).orElse(""),
                        columns.text("quantity", row).orElse(""),
                        columns.money("unit-price", row),
                        rows.totalsWithTax() ? Optional.empty() : columns.money("tax", row),
                        columns.neededMoney("total", row),
                        columns.text("patient", row)));
            }
            return List.copyOf(lines);
        });
    }

    private Money difference(Money total, Money other) {
        if (!total.currency().equals(other.currency())) {
            throw Problem.of(
                            ProblemCode.INVOICE_TWO_CURRENCIES,
                            "currencies",
                            total.currency() + ", " + other.currency())
                    .asException();
        }
        return total.minus(other);
    }

    private String needed(String field) {
        return answers.text(page.field(field)).orElseThrow(() -> missing(field));
    }

    private RuntimeException missing(String field) {
        return Faults.field(profile, page.kind(), field, Fault.NOT_FOUND).asException();
    }
}
