package dev.tillbridge.sandbox.pims;

import java.util.List;

/// The client's account in the new program's frame: the invoices that are still open.
final class AccountView {
    private AccountView() {}

    static Html page(Client client, List<Invoice> open) {
        return Html.of(
                """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Account {}</title><link rel="stylesheet" href="/assets/app.css"></head>
                <body class="framed">
                <h3>Open invoices of {}</h3>
                {}
                <table>
                <thead><tr><th>Invoice</th><th>Date</th><th>Patients</th><th class="amount">Total</th><th class="amount">Due</th></tr></thead>
                <tbody>{}</tbody>
                </table>
                </body>
                </html>
                """,
                client.number(),
                client.name(),
                Html.when(open.isEmpty(), Html.of("<p>Nothing is open.</p>")),
                Html.each(
                        open,
                        invoice -> Html.of(
                                """
                                <tr><td><a href="/app/#/invoices/{}" target="_top">{}</a></td><td>{}</td><td>{}</td>\
                                <td class="amount">{}</td><td class="amount">{}</td></tr>
                                """,
                                invoice.number(),
                                invoice.number(),
                                invoice.issued(),
                                invoice.patients(),
                                Amounts.shown(invoice.total()),
                                Amounts.shown(invoice.due()))));
    }
}
