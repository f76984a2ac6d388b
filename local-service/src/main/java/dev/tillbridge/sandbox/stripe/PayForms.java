package dev.tillbridge.sandbox.stripe;

import tools.jackson.databind.node.ObjectNode;

/// The two forms of a session's page: a card, a bank account.
final class PayForms {
    private PayForms() {}

    static Markup card(ObjectNode session, String name, String email, String button) {
        return Markup.of(
                """
                <section><h2>Card</h2><form method="post" action="/c/pay/{}" autocomplete="off">{}
                <p><label for="number">Card number</label><input id="number" name="number" inputmode="numeric" required maxlength="23" aria-describedby="practice"></p>
                <div class="two"><p><label for="expiry">Expires, MM / YY</label><input id="expiry" name="expiry" required maxlength="9"></p>
                <p><label for="cvc">Security code</label><input id="cvc" name="cvc" inputmode="numeric" required maxlength="4"></p></div>
                {}<p><button>{}</button></p></form>
                <div id="practice"><h3>Practice numbers</h3><p>Only these and the other documented test numbers are taken.</p><ul>{}</ul></div></section>""",
                Wire.need(session, "id"),
                who("", name, email),
                saving(session),
                button,
                TestNumbers.shown().entrySet().stream()
                        .map(number -> Markup.of("<li><b>{}</b> {}</li>", number.getKey(), number.getValue()))
                        .collect(Markup.joined()));
    }

    static Markup bank(ObjectNode session, String name, String email, String button) {
        return Markup.of(
                """
                <section><h2>US bank account</h2><form method="post" action="/c/pay/{}" autocomplete="off"><input type="hidden" name="way" value="bank">{}
                <p><label for="routing">Routing number</label><input id="routing" name="routing" inputmode="numeric" required maxlength="9" aria-describedby="accounts"></p>
                <p><label for="account">Account number</label><input id="account" name="account" inputmode="numeric" required maxlength="17"></p>
                {}<p>By pressing the button you allow {} to debit your bank account once. It takes about four working days.</p>
                <p><button>{}</button></p></form>
                <div id="accounts"><h3>Practice accounts</h3><p>Routing number <b>{}</b> with account <b>000123456789</b>, which pays, or <b>000222222227</b>, which has too little money.</p></div></section>""",
                Wire.need(session, "id"),
                who("bank-", name, email),
                deposits(session),
                PayPage.CLINIC,
                button,
                TestBank.ROUTING);
    }

    private static Markup who(String prefix, String name, String email) {
        return Markup.of("""
                <p><label for="{}email">E-mail</label><input id="{}email" name="email" type="email" required maxlength="200" value="{}"></p>
                <p><label for="{}name">Name</label><input id="{}name" name="name" required maxlength="200" value="{}"></p>""", prefix, prefix, email, prefix, prefix, name);
    }

    private static Markup deposits(ObjectNode session) {
        return SessionExtras.deposits(session)
                ? new Markup("<p class=\"tick\"><label><input type=\"checkbox\" name=\"deposits\"> My bank cannot"
                        + " confirm at once; send a small deposit first</label></p>")
                : Markup.NONE;
    }

    private static Markup saving(ObjectNode session) {
        return SessionMaker.saves(session)
                ? Markup.of(
                        "<p class=\"tick\"><label><input type=\"checkbox\" name=\"save\"> Save my card for next time"
                                + " at {}</label></p>",
                        PayPage.CLINIC)
                : Markup.NONE;
    }
}
