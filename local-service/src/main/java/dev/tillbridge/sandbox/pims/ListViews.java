package dev.tillbridge.sandbox.pims;

import dev.tillbridge.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// The lists of the server-rendered faces: clients, invoices, and what was paid on a day.
final class ListViews {
    private static final int ON_A_PAGE = 50;

    private ListViews() {}

    static Html clients(Skin skin, Session session, String query, List<Client> clients) {
        return Page.of(
                skin,
                session,
                "Clients",
                Html.of(
                        """
                        <h1>Clients</h1>
                        <form method="get" action="{}/clients" class="search">
                        <label for="q">Find</label> <input id="q" name="q" value="{}"> <button>Search</button>
                        </form>
                        <table class="list">
                        <thead><tr><th>Client no.</th><th>Name</th><th>Patients</th><th>Phone</th></tr></thead>
                        <tbody>{}</tbody>
                        </table>
                        """,
                        skin.base,
                        query,
                        Html.each(
                                clients,
                                client -> Html.of(
                                        """
                                        <tr><td>{}</td><td><a href="{}/clients/{}">{}</a></td><td>{}</td><td>{}</td></tr>
                                        """,
                                        client.number(),
                                        skin.base,
                                        client.number(),
                                        client.name(),
                                        client.pets().stream().map(Pet::name).collect(Collectors.joining(", ")),
                                        client.phone()))));
    }

    static Html invoices(Skin skin, Session session, List<Invoice> invoices) {
        return Page.of(skin, session, "Invoices", Html.of("""
                        <h1>Invoices</h1>
                        {}
                        """, invoiceTable(skin, invoices, true)));
    }

    static Html invoiceTable(Skin skin, List<Invoice> invoices, boolean withClient) {
        if (invoices.isEmpty()) {
            return Html.of("<p>No invoices.</p>");
        }
        return Html.of(
                """
                <table class="list">
                <thead><tr><th>Invoice</th><th>Date</th>{}<th>Patients</th><th>Status</th><th class="amount">Total</th><th class="amount">Due</th></tr></thead>
                <tbody>{}</tbody>
                </table>
                """,
                Html.when(withClient, Html.of("<th>Client</th>")),
                Html.each(
                        invoices,
                        invoice -> Html.of(
                                """
                                <tr><td><a href="{}/invoices/{}">{}</a></td><td>{}</td>{}<td>{}</td><td>{}</td>\
                                <td class="amount">{}</td><td class="amount">{}</td></tr>
                                """,
                                skin.base,
                                invoice.number(),
                                invoice.number(),
                                skin.date(invoice.issued()),
                                Html.when(withClient, Html.of("<td>{}</td>", invoice.clientName())),
                                invoice.patients(),
                                invoice.status(),
                                Amounts.shown(invoice.total()),
                                Amounts.shown(invoice.due()))));
    }

    /// @param number which page of the day's payments, from 1; the sums are always those of the day
    static Html day(Skin skin, Session session, LocalDate day, List<Payment> payments, int number) {
        int from = Math.min(payments.size(), (number - 1) * ON_A_PAGE);
        int to = Math.min(payments.size(), from + ON_A_PAGE);
        var sums = new LinkedHashMap<String, Money>();
        for (var payment : payments) {
            sums.merge(payment.type() + ", " + payment.amount().currency(), payment.amount(), Money::plus);
        }
        return Page.of(
                skin,
                session,
                "Day sheet",
                Html.of(
                        """
                        <h1>Day sheet {}</h1>
                        <form method="get" action="{}/day" class="search">
                        <label for="date">Day</label> <input id="date" name="date" type="date" value="{}"> <button>Show</button>
                        </form>
                        <h2>Payments</h2>
                        <table class="list">
                        <thead><tr><th>Time</th><th>Invoice</th><th>Client</th><th>Type</th><th>Taken by</th><th>Reference</th><th class="amount">Amount</th></tr></thead>
                        <tbody>{}</tbody>
                        </table>
                        {}
                        <h2>By type</h2>
                        <table class="list">
                        <tbody>{}</tbody>
                        </table>
                        """,
                        skin.date(day),
                        skin.base,
                        day,
                        Html.each(
                                payments.subList(from, to),
                                payment -> Html.of(
                                        """
                                        <tr><td>{}</td><td><a href="{}/invoices/{}">{}</a></td><td>{}</td><td>{}</td><td>{}</td><td>{}</td>\
                                        <td class="amount">{}</td></tr>
                                        """,
                                        payment.enteredAt().toLocalTime(),
                                        skin.base,
                                        payment.invoice(),
                                        payment.invoice(),
                                        payment.client(),
                                        payment.type(),
                                        payment.employee(),
                                        payment.reference(),
                                        Amounts.shown(payment.amount()))),
                        Html.when(
                                payments.size() > ON_A_PAGE,
                                Html.of(
                                        "<p>{} to {} of {} {}</p>",
                                        from + 1,
                                        to,
                                        payments.size(),
                                        Html.when(
                                                to < payments.size(),
                                                Html.of(
                                                        "<a href=\"{}/day?date={}&page={}\">Next page</a>",
                                                        skin.base,
                                                        day,
                                                        number + 1)))),
                        Html.each(
                                List.copyOf(sums.entrySet()),
                                sum -> Html.of(
                                        "<tr><th>{}</th><td class=\"amount\">{}</td></tr>\n",
                                        sum.getKey(),
                                        Amounts.shown(sum.getValue())))));
    }
}
