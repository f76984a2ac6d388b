package dev.tillbridge.sandbox.pims;

/// One invoice at the front desk terminal: everything in one grid, as such terminals do.
final class DeskInvoiceView {
    private DeskInvoiceView() {}

    static Html page(Session session, Invoice invoice) {
        return Page.of(
                Skin.DESK,
                session,
                "Ticket " + invoice.number(),
                Html.of(
                        """
                        <h1>Invoice ticket</h1>
                        <fieldset><legend>Ticket</legend>
                        <table>
                        <tr><th scope="row">Ticket number</th><td>{}</td><th scope="row">Client</th><td>{}</td></tr>
                        <tr><th scope="row">Opened</th><td>{}</td><th scope="row">Account number</th><td>{}</td></tr>
                        <tr><th scope="row">Condition</th><td>{}</td><th scope="row">Animals</th><td>{}</td></tr>
                        </table>
                        </fieldset>
                        <fieldset><legend>Charges</legend>
                        <table class="list">
                        <thead><tr><th>Description</th><th>Animal</th><th class="amount">Charge</th></tr></thead>
                        <tbody>{}</tbody>
                        <tfoot>
                        <tr><th colspan="2">Tax</th><td class="amount">{}</td></tr>
                        <tr><th colspan="2">Ticket total</th><td class="amount">{}</td></tr>
                        <tr><th colspan="2">Received to date</th><td class="amount">{}</td></tr>
                        <tr><th colspan="2">Still owed</th><td class="amount">{}</td></tr>
                        </tfoot>
                        </table>
                        </fieldset>
                        <fieldset><legend>Received</legend>
                        {}
                        </fieldset>
                        <p><a href="/frontdesk/clients/{}">Account {}</a></p>
                        """,
                        invoice.number(),
                        invoice.clientName(),
                        Skin.DESK.date(invoice.issued()),
                        invoice.clientNumber(),
                        invoice.status(),
                        invoice.patients(),
                        Html.each(
                                invoice.lines(),
                                line -> Html.of(
                                        "<tr><td>{}</td><td>{}</td><td class=\"amount\">{}</td></tr>\n",
                                        line.description(),
                                        line.pet(),
                                        Amounts.shown(line.amount()))),
                        Amounts.shown(invoice.tax()),
                        Amounts.shown(invoice.total()),
                        Amounts.shown(invoice.paid()),
                        Amounts.shown(invoice.due()),
                        InvoiceView.payments(Skin.DESK, invoice),
                        invoice.clientNumber(),
                        invoice.clientNumber()));
    }
}
