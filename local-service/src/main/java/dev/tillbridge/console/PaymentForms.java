package dev.tillbridge.console;

import static dev.tillbridge.console.Reading.field;
import static dev.tillbridge.console.Reading.fieldOrNull;

import dev.tillbridge.money.MoneyText;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Amount;
import dev.tillbridge.protocol.Decide;
import dev.tillbridge.protocol.Decision;
import dev.tillbridge.protocol.EnteredByHand;
import dev.tillbridge.protocol.GiveBackSeen;
import dev.tillbridge.protocol.GiveBackStart;
import dev.tillbridge.protocol.IsThePayment;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PutIn;
import dev.tillbridge.protocol.ReceiptMail;
import dev.tillbridge.protocol.ReceiptPrint;
import dev.tillbridge.protocol.ReceiptWay;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/// What the buttons on a payment's page do. None starts a charge.
final class PaymentForms {
    private static final String BY = "console";

    private final Console console;
    private final MethodCaller caller;
    private final Reading reading;

    PaymentForms(Console console, MethodCaller caller, Reading reading) {
        this.console = console;
        this.caller = caller;
        this.reading = reading;
    }

    void addTo(RoutesConfig routes) {
        payment(routes, "look", context -> caller.call(Methods.LOOK, ref(context)));
        payment(
                routes,
                "put-in",
                context -> caller.call(
                        Methods.PUT_IN, new PutIn(context.pathParam("payment"), fieldOrNull(context, "posting"))));
        payment(
                routes,
                "entered",
                context -> caller.call(
                        Methods.ENTERED, new EnteredByHand(field(context, "posting"), fieldOrNull(context, "person"))));
        payment(
                routes,
                "is-the-payment",
                context -> caller.call(
                        Methods.IS_THE_PAYMENT,
                        new IsThePayment(
                                field(context, "posting"),
                                field(context, "answer").equals("yes"),
                                fieldOrNull(context, "person"))));
        payment(routes, "decide", this::decide);
        payment(routes, "give-back", this::giveBack);
        payment(
                routes,
                "give-back-seen",
                context -> caller.call(
                        Methods.GIVE_BACK_SEEN,
                        new GiveBackSeen(
                                context.pathParam("payment"),
                                field(context, "refund"),
                                fieldOrNull(context, "person"))));
        payment(routes, "receipt", this::receipt);
        payment(
                routes,
                "mail",
                context -> caller.call(
                        Methods.RECEIPT_MAIL,
                        new ReceiptMail(
                                context.pathParam("payment"),
                                field(context, "address"),
                                fieldOrNull(context, "person"))));
    }

    private void decide(Context context) {
        caller.call(
                Methods.DECIDE,
                new Decide(
                        context.pathParam("payment"),
                        decision(context),
                        field(context, "person"),
                        field(context, "pin"),
                        field(context, "reason"),
                        fieldOrNull(context, "reference"),
                        fieldOrNull(context, "seen")));
    }

    private void giveBack(Context context) {
        var payment = context.pathParam("payment");
        var most = caller.call(Methods.GIVE_BACK_OFFER, new PaymentRef(payment)).most();
        var typed = fieldOrNull(context, "amount");
        var amount = typed == null ? most : amount(typed, most.currency());
        caller.call(
                Methods.GIVE_BACK,
                new GiveBackStart(
                        field(context, "id"),
                        payment,
                        amount,
                        List.of(),
                        field(context, "reason"),
                        fieldOrNull(context, "note"),
                        field(context, "person"),
                        field(context, "pin"),
                        BY));
    }

    private static Amount amount(String typed, String currency) {
        return MoneyText.typed(typed, Currency.getInstance(currency))
                .map(money -> new Amount(money.minorUnits(), currency))
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_AN_AMOUNT, "typed", typed).asException());
    }

    private static Decision decision(Context context) {
        return switch (field(context, "decision")) {
            case "paid" -> Decision.PAID;
            case "not-paid" -> Decision.NOT_PAID;
            case "counts" -> Decision.COUNTS;
            case "apart" -> Decision.APART;
            case "gave-back" -> Decision.GAVE_BACK;
            case "not-gave-back" -> Decision.NOT_GAVE_BACK;
            default ->
                throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "no such decision")
                        .asException();
        };
    }

    private void receipt(Context context) {
        var payment = context.pathParam("payment");
        var issued = caller.call(
                Methods.RECEIPT_PRINT, new ReceiptPrint(payment, ReceiptWay.PRINT, fieldOrNull(context, "person")));
        context.header("HX-Redirect", "/payments/" + payment + "/receipt/" + issued.number());
    }

    private void payment(RoutesConfig routes, String name, Consumer<Context> change) {
        console.change(routes, "/payments/{payment}/" + name, Page.PAYMENTS, "payment", reading::payment, change);
    }

    private static PaymentRef ref(Context context) {
        return new PaymentRef(context.pathParam("payment"));
    }
}
