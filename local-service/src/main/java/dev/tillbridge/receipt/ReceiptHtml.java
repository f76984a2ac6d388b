package dev.tillbridge.receipt;

import dev.tillbridge.money.Money;
import java.util.TreeMap;

/// A receipt as one self-contained HTML page for screen, printer and PDF: no script, nothing fetched, every text
/// escaped; well-formed XML too.
public final class ReceiptHtml {
    private static final String STYLE = "body{font:14px/1.4 system-ui,sans-serif;max-width:40em;margin:2em auto;"
            + "padding:0 1em;color:#111;background:#fff}h1{font-size:1.3em;margin:0}h2{font-size:1em;margin:1.2em 0 .2em}"
            + "table{width:100%;border-collapse:collapse}td,th{padding:.15em 0;text-align:left;vertical-align:top}"
            + "td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}"
            + "tr.sum td{border-top:1px solid #111;font-weight:600}p{margin:.2em 0}.small{font-size:.85em;color:#444}"
            + ".practice{border:2px solid #111;text-align:center;font-weight:700;letter-spacing:.3em;padding:.3em}"
            + ".copy{text-align:center;font-weight:700;letter-spacing:.3em}"
            + "@media print{body{margin:0;max-width:none;padding:0}}";

    private final Receipt receipt;
    private final ReceiptWords words;
    private final String style;
    private final StringBuilder out = new StringBuilder();

    private ReceiptHtml(Receipt receipt, String style) {
        this.receipt = receipt;
        this.style = style;
        this.words = new ReceiptWords(receipt);
    }

    /// The page of a receipt, in its language.
    public static String of(Receipt receipt) {
        return of(receipt, receipt.paper().style());
    }

    /// @param style what is said of paper and letters besides
    static String of(Receipt receipt, String style) {
        return new ReceiptHtml(receipt, style).page();
    }

    private String page() {
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.language())
                .append("\"><head><meta charset=\"utf-8\"/><title>")
                .append(esc(word("receipt") + " " + receipt.number()))
                .append("</title><style>")
                .append(STYLE)
                .append(style)
                .append("</style></head><body>\n");
        practice();
        copy();
        header();
        receipt.invoices().forEach(this::invoice);
        if (receipt.summary()) {
            paragraph("small", word("summary"));
        }
        payment();
        practice();
        return out.append("</body></html>\n").toString();
    }

    private void practice() {
        if (receipt.practice()) {
            paragraph("practice", word("practice"));
        }
    }

    private void copy() {
        if (receipt.copy()) {
            paragraph("copy", word("copy"));
        }
    }

    private void header() {
        out.append("<h1>").append(esc(receipt.clinic())).append("</h1>\n");
        receipt.address().forEach(line -> paragraph("", line));
        if (!receipt.phone().isEmpty()) {
            paragraph("", word("phone") + " " + receipt.phone());
        }
        paragraph("", word("receipt") + " " + receipt.number());
        paragraph("", words.time());
        receipt.staff().ifPresent(staff -> paragraph("", word("staff") + ": " + staff));
        paragraph("", word("client") + ": " + receipt.clientName() + " (" + receipt.clientId() + ")");
    }

    private void invoice(Receipt.OnInvoice invoice) {
        out.append("<h2>").append(esc(words.invoice(invoice))).append("</h2>\n<table>\n");
        for (var patient : invoice.patients()) {
            patient.patient()
                    .ifPresent(name -> out.append("<tr><th colspan=\"4\">")
                            .append(esc(name))
                            .append("</th></tr>\n"));
            patient.lines().forEach(this::line);
            if (invoice.patients().size() > 1) {
                row("", word("subtotal"), patient.subtotal());
            }
        }
        if (!invoice.patients().isEmpty() && !invoice.tax().isZero()) {
            row("", word("tax"), invoice.tax());
        }
        row("sum", word("total"), invoice.total());
        if (!invoice.paidBefore().isZero()) {
            row("", word("paid.before"), invoice.paidBefore());
        }
        row("", word("paid.now"), invoice.paidNow());
        row("sum", word("balance"), invoice.balance());
        out.append("</table>\n");
    }

    private void line(Receipt.Line line) {
        out.append("<tr><td>")
                .append(esc(line.description()))
                .append("</td><td class=\"n\">")
                .append(esc(line.quantity()))
                .append("</td><td class=\"n\">")
                .append(line.unitPrice().map(price -> esc(money(price))).orElse(""))
                .append("</td><td class=\"n\">")
                .append(esc(money(line.amount())))
                .append("</td></tr>\n");
    }

    private void payment() {
        var payment = receipt.payment();
        out.append("<h2>").append(esc(word("payment"))).append("</h2>\n<table>\n");
        row("", words.card(), payment.amount());
        receipt.surcharge().ifPresent(surcharge -> row("", word("surcharge"), surcharge));
        receipt.deposit().ifPresent(kept -> row("", word("deposit"), kept));
        row("sum", word("paid"), receipt.paid());
        receipt.givenBack()
                .forEach(back -> row("", words.refunded(back), back.amount().negated()));
        if (!receipt.givenBack().isEmpty()) {
            row("sum", word("kept"), receipt.kept());
        }
        row("sum", word("balance.due"), receipt.balanceDue());
        out.append("</table>\n");
        if (!payment.approval().isEmpty()) {
            paragraph("small", words.approval() + " " + payment.approval());
        }
        if (!payment.reference().isEmpty()) {
            paragraph("small", word("reference") + " " + payment.reference());
        }
        new TreeMap<>(receipt.emv()).forEach((name, value) -> paragraph("small", name + " " + value));
        paragraph("", word("thanks"));
    }

    private void row(String type, String label, Money amount) {
        out.append(type.isEmpty() ? "<tr>" : "<tr class=\"" + type + "\">")
                .append("<td colspan=\"3\">")
                .append(esc(label))
                .append("</td><td class=\"n\">")
                .append(esc(money(amount)))
                .append("</td></tr>\n");
    }

    private void paragraph(String type, String text) {
        out.append(type.isEmpty() ? "<p>" : "<p class=\"" + type + "\">")
                .append(esc(text))
                .append("</p>\n");
    }

    private String word(String key) {
        return words.of(key);
    }

    private String money(Money amount) {
        return words.money(amount);
    }

    static String esc(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
