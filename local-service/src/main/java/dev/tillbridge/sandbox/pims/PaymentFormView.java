package dev.tillbridge.sandbox.pims;

/// Where a payment is typed in: the classic form on one invoice, and the cashier page of the front desk.
final class PaymentFormView {
    private PaymentFormView() {}

    static Html page(Session session, Invoice invoice, PaymentLists lists, PaymentForm typed, String complaint) {
        return Page.of(
                Skin.CLINIC,
                session,
                "Payment on invoice " + invoice.number(),
                Html.of(
                        """
                        <h1>Enter payment</h1>
                        <p>Invoice <strong>{}</strong> · {} · balance due <strong>{}</strong></p>
                        {}
                        <form method="post" action="/clinic/invoices/{}/payment" class="entry">
                        <input type="hidden" name="token" value="{}">
                        <input type="hidden" name="form" value="{}">
                        {}
                        <p><button>Save payment</button> <a href="/clinic/invoices/{}">Cancel</a></p>
                        </form>
                        """,
                        invoice.number(),
                        invoice.clientName(),
                        Amounts.shown(invoice.due()),
                        complaint(complaint),
                        invoice.number(),
                        session.token(),
                        typed.form(),
                        fields(lists, typed),
                        invoice.number()));
    }

    static Html cashier(Session session, PaymentLists lists, PaymentForm typed, String complaint) {
        return Page.of(
                Skin.DESK,
                session,
                "Cashier",
                Html.of(
                        """
                        <h1>Cashier</h1>
                        {}
                        <form method="post" action="/frontdesk/cashier" class="entry">
                        <input type="hidden" name="token" value="{}">
                        <input type="hidden" name="form" value="{}">
                        <p><label for="ticket">Ticket number</label> <input id="ticket" name="invoice" value="{}"></p>
                        {}
                        <p><label for="unlock">Your password</label> <input id="unlock" name="password" type="password" autocomplete="off"></p>
                        <p><button>Record</button></p>
                        </form>
                        """,
                        complaint(complaint),
                        session.token(),
                        typed.form(),
                        typed.invoice(),
                        fields(lists, typed)));
    }

    private static Html complaint(String text) {
        return Html.when(!text.isEmpty(), Html.of("<p class=\"error\" role=\"alert\">{}</p>", text));
    }

    private static Html fields(PaymentLists lists, PaymentForm typed) {
        return Html.of(
                """
                <p><label for="type">Payment type</label> <select id="type" name="type"><option value="">Choose...</option>
                {}</select></p>
                <p><label for="employee">Taken by</label> <select id="employee" name="employee"><option value="">Choose...</option>
                {}</select></p>
                <p><label for="amount">Amount</label> <input id="amount" name="amount" value="{}" autocomplete="off"></p>
                <p><label for="paid-on">Date</label> <input id="paid-on" name="date" value="{}" autocomplete="off"></p>
                <p><label for="reference">Reference</label> <input id="reference" name="reference" maxlength="60" value="{}" autocomplete="off"></p>
                """,
                lists.typeOptions(typed.type()),
                lists.employeeOptions(typed.employee()),
                typed.amount(),
                typed.date(),
                typed.reference());
    }
}
