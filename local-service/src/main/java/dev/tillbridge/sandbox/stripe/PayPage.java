package dev.tillbridge.sandbox.stripe;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The hosted pages as a client reads them. They need no script.
final class PayPage {
    static final String CLINIC = "Practice Clinic";

    private PayPage() {}

    /// The page of a session as it stands.
    static Markup of(Visit visit, String name, String email) {
        if (visit.is("complete")) {
            return thanks(visit);
        }
        if (visit.is("expired")) {
            return notice("This page has expired", "Nothing was charged. Ask " + CLINIC + " for a new link.");
        }
        return visit.asking() ? question(visit.session()) : form(visit, name, email);
    }

    /// A link that takes nothing any more.
    static Markup inactive(ObjectNode link) {
        var message = Wire.text(link, "inactive_message");
        return notice(
                "This link is no longer active",
                message == null ? "Nothing was charged. Ask " + CLINIC + " for a new link." : message);
    }

    static Markup notice(String title, String words) {
        return page(title, Markup.of("<h1>{}</h1><p>{}</p>", title, words));
    }

    /// Where a client types the code that they found on their account.
    static Markup proof(ObjectNode intent, String told) {
        return page("Verify your bank account", Markup.of("""
                        <h1>Verify your bank account</h1><p>{} sent $0.01 to your account. Its text begins with SM. For practice it is <b>SM11AA</b>.</p>{}
                        <form method="post" action="/v/{}" autocomplete="off">
                        <p><label for="code">Code</label><input id="code" name="code" required maxlength="6"></p>
                        <p><button>Verify</button></p></form>""", CLINIC, alert(told), Wire.need(intent, "id")));
    }

    private static Markup thanks(Visit visit) {
        var session = visit.session();
        var paid = Wire.need(session, "payment_status");
        var words = switch (paid) {
            case "paid" -> "You paid " + amount(session) + " to " + CLINIC + ".";
            case "unpaid" -> "Your payment of " + amount(session) + " to " + CLINIC + " is on its way.";
            default -> "Your card is saved with " + CLINIC + ".";
        };
        return page(
                "Thank you",
                Markup.of(
                        "<h1>Thank you</h1><p>{}</p>{}",
                        words,
                        visit.confirmation().isEmpty() ? Markup.NONE : Markup.of("<p>{}</p>", visit.confirmation())));
    }

    private static Markup question(ObjectNode session) {
        var what = Wire.need(session, "mode").equals("payment")
                ? "Pay " + amount(session) + " to " + CLINIC + "?"
                : "Save your card with " + CLINIC + "?";
        return page("Your bank asks", Markup.of("""
                        <h1>Your bank asks whether it is you</h1><p>{}</p>
                        <form method="post" action="/c/pay/{}/bank"><p class="two">
                        <button name="answer" value="yes">Yes, it is me</button>
                        <button name="answer" value="no" class="plain">No</button></p></form>""", what, Wire.need(session, "id")));
    }

    private static Markup form(Visit visit, String name, String email) {
        var session = visit.session();
        boolean pays = Wire.need(session, "mode").equals("payment");
        var title = pays ? "Pay " + CLINIC : "Save a card with " + CLINIC;
        var address = email.isEmpty() ? known(session) : email;
        var types = SetupMaker.types(session);
        return page(
                title,
                Markup.of(
                        "<h1>{}</h1>{}{}{}{}{}{}",
                        title,
                        pays ? bill(session) : Markup.NONE,
                        words(session),
                        alert(visit.told()),
                        types.contains("card") ? PayForms.card(session, name, address, button(session)) : Markup.NONE,
                        types.contains("us_bank_account")
                                ? PayForms.bank(session, name, address, button(session))
                                : Markup.NONE,
                        back(session)));
    }

    private static Markup words(ObjectNode session) {
        var words = SessionExtras.words(session, "submit");
        return words.isEmpty() ? Markup.NONE : Markup.of("<p>{}</p>", words);
    }

    private static String button(ObjectNode session) {
        return Wire.need(session, "mode").equals("payment") ? "Pay " + amount(session) : "Save card";
    }

    private static Markup bill(ObjectNode session) {
        return Markup.of(
                "<p class=\"amount\">{}</p><ul class=\"bill\">{}</ul>",
                amount(session),
                session.path(SessionForm.ITEMS)
                        .path("data")
                        .valueStream()
                        .map(item -> Markup.of(
                                "<li><span>{}{}</span> <span>{}</span></li>",
                                Wire.need(item, "description"),
                                Wire.number(item, "quantity") == 1 ? "" : " x " + Wire.number(item, "quantity"),
                                money(item, "amount_total")))
                        .collect(Markup.joined()));
    }

    private static Markup alert(String told) {
        return told.isEmpty() ? Markup.NONE : Markup.of("<p class=\"alert\" role=\"alert\">{}</p>", told);
    }

    private static Markup back(ObjectNode session) {
        var cancel = Wire.text(session, "cancel_url");
        return cancel == null ? Markup.NONE : Markup.of("<p><a href=\"{}\">Back to {}</a></p>", cancel, CLINIC);
    }

    private static String known(ObjectNode session) {
        var email = Wire.text(session, "customer_email");
        return email == null ? "" : email;
    }

    private static String amount(ObjectNode session) {
        return money(session, "amount_total");
    }

    private static String money(JsonNode object, String field) {
        var currency = Currency.getInstance(Wire.need(object, "currency").toUpperCase(Locale.ROOT));
        var format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(Wire.number(object, field), currency.getDefaultFractionDigits()));
    }

    private static Markup page(String title, Markup body) {
        return Markup.of("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{}</title><link rel="stylesheet" href="/pay.css"></head>
                <body><header><strong>PRACTICE</strong> No real money moves here</header><main>{}</main></body></html>
                """, title, body);
    }
}
