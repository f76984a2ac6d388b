package dev.tillbridge.sandbox.pims;

import java.util.Locale;

/// One invoice on the classic page: who, what, what is due, what was paid.
final class InvoiceView {
    private InvoiceView() {}

    static Html page(Session session, Invoice invoice, String notice) {
        var skin = Skin.CLINIC;
        return Page.of(
                skin,
                session,
                "Invoice " + invoice.number(),
                Html.of(
                        """
                        {}
                        <div class="title"><h1>Invoice {}</h1> <span class="status {}">{}</span></div>
                        <dl>
                        <dt>Client</dt><dd><a href="{}/clients/{}">{}</a></dd>
                        <dt>Client no.</dt><dd>{}</dd>
                        <dt>Phone</dt><dd>{}</dd>
                        <dt>E-mail</dt><dd>{}</dd>
                        <dt>Patients</dt><dd>{}</dd>
                        <dt>Invoice date</dt><dd>{}</dd>
                        <dt>Attending</dt><dd>{}</dd>
                        <dt>Note</dt><dd>{}</dd>
                        </dl>
                        <table class="lines">
                        <caption>Services and items</caption>
                        <thead><tr><th>Patient</th><th>Description</th><th class="amount">Qty</th><th class="amount">Price</th><th class="amount">Amount</th></tr></thead>
                        <tbody>{}</tbody>
                        </table>
                        <table class="sums">
                        <tr><th>Subtotal</th><td>{}</td></tr>
                        <tr><th>Sales tax</th><td>{}</td></tr>
                        <tr><th>Total</th><td>{}</td></tr>
                        <tr><th>Paid to date</th><td>{}</td></tr>
                        <tr><th>Balance due</th><td>{}</td></tr>
                        </table>
                        <p class="actions">{} <a href="{}/clients/{}">Client account</a></p>
                        <h2>Payments</h2>
                        {}
                        """,
                        Html.when(!notice.isEmpty(), Html.of("<p class=\"notice\" role=\"status\">{}</p>", notice)),
                        invoice.number(),
                        invoice.status().toLowerCase(Locale.ROOT),
                        invoice.status(),
                        skin.base,
                        invoice.clientNumber(),
                        invoice.clientName(),
                        invoice.clientNumber(),
                        invoice.clientPhone(),
                        invoice.clientEmail(),
                        invoice.patients(),
                        skin.date(invoice.issued()),
                        invoice.attending(),
                        invoice.note(),
                        Html.each(invoice.lines(), InvoiceView::line),
                        Amounts.shown(invoice.subtotal()),
                        Amounts.shown(invoice.tax()),
                        Amounts.shown(invoice.total()),
                        Amounts.shown(invoice.paid()),
                        Amounts.shown(invoice.due()),
                        Html.when(
                                invoice.state() == InvoiceState.FINALISED,
                                Html.of(
                                        "<a href=\"{}/invoices/{}/payment\">Enter payment</a>",
                                        skin.base,
                                        invoice.number())),
                        skin.base,
                        invoice.clientNumber(),
                        payments(skin, invoice)));
    }

    static Html payments(Skin skin, Invoice invoice) {
        if (invoice.payments().isEmpty()) {
            return Html.of("<p>No payments yet.</p>");
        }
        return Html.of(
                """
                <table class="list">
                <thead><tr><th>Date</th><th>Type</th><th>Taken by</th><th>Reference</th><th class="amount">Amount</th></tr></thead>
                <tbody>{}</tbody>
                </table>
                """,
                Html.each(
                        invoice.payments(),
                        payment -> Html.of(
                                "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td class=\"amount\">{}</td></tr>\n",
                                skin.date(payment.paidOn()),
                                payment.type(),
                                payment.employee(),
                                payment.reference(),
                                Amounts.shown(payment.amount()))));
    }

    private static Html line(Line line) {
        return Html.of(
                """
                <tr><td>{}</td><td>{}</td><td class="amount">{}</td><td class="amount">{}</td><td class="amount">{}</td></tr>
                """,
                line.pet(),
                line.description(),
                Amounts.quantity(line.quantityHundredths()),
                Amounts.shown(line.unit()),
                Amounts.shown(line.amount()));
    }
}
