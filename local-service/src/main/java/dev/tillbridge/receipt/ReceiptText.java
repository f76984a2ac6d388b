package dev.tillbridge.receipt;

import dev.tillbridge.money.Money;
import java.util.TreeMap;

/// A receipt as plain text: for the command line, and for mail programs that show no pages.
public final class ReceiptText {
    private final Receipt receipt;
    private final ReceiptWords words;
    private final StringBuilder out = new StringBuilder();

    private ReceiptText(Receipt receipt) {
        this.receipt = receipt;
        this.words = new ReceiptWords(receipt);
    }

    /// In the receipt's language; lines end in `\n`.
    public static String of(Receipt receipt) {
        return new ReceiptText(receipt).text();
    }

    private String text() {
        practice();
        if (receipt.copy()) {
            line(words.of("copy"));
        }
        line(receipt.clinic());
        receipt.address().forEach(this::line);
        if (!receipt.phone().isEmpty()) {
            line(words.of("phone") + " " + receipt.phone());
        }
        line("");
        line(words.of("receipt") + " " + receipt.number());
        line(words.time());
        receipt.staff().ifPresent(staff -> line(words.of("staff") + ": " + staff));
        line(words.of("client") + ": " + receipt.clientName() + " (" + receipt.clientId() + ")");
        receipt.invoices().forEach(this::invoice);
        if (receipt.summary()) {
            line("");
            line(words.of("summary"));
        }
        payment();
        practice();
        return out.toString();
    }

    private void practice() {
        if (receipt.practice()) {
            line("*** " + words.of("practice") + " ***");
        }
    }

    private void invoice(Receipt.OnInvoice invoice) {
        line("");
        line(words.invoice(invoice));
        for (var patient : invoice.patients()) {
            patient.patient().ifPresent(this::line);
            patient.lines().forEach(each -> amount("  " + each.quantity() + " " + each.description(), each.amount()));
            if (invoice.patients().size() > 1) {
                amount(words.of("subtotal"), patient.subtotal());
            }
        }
        if (!invoice.patients().isEmpty() && !invoice.tax().isZero()) {
            amount(words.of("tax"), invoice.tax());
        }
        amount(words.of("total"), invoice.total());
        if (!invoice.paidBefore().isZero()) {
            amount(words.of("paid.before"), invoice.paidBefore());
        }
        amount(words.of("paid.now"), invoice.paidNow());
        amount(words.of("balance"), invoice.balance());
    }

    private void payment() {
        line("");
        amount(words.card(), receipt.payment().amount());
        receipt.surcharge().ifPresent(surcharge -> amount(words.of("surcharge"), surcharge));
        receipt.deposit().ifPresent(kept -> amount(words.of("deposit"), kept));
        amount(words.of("paid"), receipt.paid());
        receipt.givenBack()
                .forEach(back -> amount(words.refunded(back), back.amount().negated()));
        if (!receipt.givenBack().isEmpty()) {
            amount(words.of("kept"), receipt.kept());
        }
        amount(words.of("balance.due"), receipt.balanceDue());
        if (!receipt.payment().approval().isEmpty()) {
            line(words.approval() + " " + receipt.payment().approval());
        }
        if (!receipt.payment().reference().isEmpty()) {
            line(words.of("reference") + " " + receipt.payment().reference());
        }
        new TreeMap<>(receipt.emv()).forEach((name, value) -> line(name + " " + value));
        line(words.of("thanks"));
    }

    private void amount(String label, Money amount) {
        line(label + ": " + words.money(amount));
    }

    private void line(String text) {
        out.append(PlainText.of(text).replace('\n', ' ').stripTrailing()).append('\n');
    }
}
