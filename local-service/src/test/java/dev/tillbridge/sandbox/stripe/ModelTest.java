package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Account;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import com.stripe.model.terminal.Location;
import com.stripe.model.terminal.Reader;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every answer of the practice processor is one that the processor's own library knows, complete and of its
/// types.
class ModelTest extends SandboxTest {
    /// Fields of an intent that the real processor leaves out too, unless a feature behind them is used.
    private static final Set<String> INTENT_OPTIONAL = Set.of(
            "allowed_payment_method_types", "hooks", "managed_payments", "payment_details", "presentment_details");

    private static final Set<String> CHARGE_OPTIONAL = Set.of("level3", "refunds", "source", "transfer");

    @Test
    void an_intent_is_complete_in_each_state() {
        var reader = reader();
        var intent = intent(10_50);
        known(intentNow(intent).body(), PaymentIntent.class, INTENT_OPTIONAL);
        ask(reader, intent);
        control.decline(reader);
        known(intentNow(intent).body(), PaymentIntent.class, INTENT_OPTIONAL);
        ask(reader, intent);
        control.approve(reader);
        var expanded = api.get("/v1/payment_intents/" + intent + "?expand[]=latest_charge&expand[]=payment_method");
        assertThat(expanded.at("latest_charge").isObject()).isTrue();
        known(expanded.body(), PaymentIntent.class, INTENT_OPTIONAL);
    }

    @Test
    void a_charge_is_complete_approved_and_declined() {
        var reader = reader();
        var intent = intent(10_50);
        ask(reader, intent);
        control.decline(reader);
        ask(reader, intent);
        control.tap(reader, "mastercard", "approve", 0, 0);

        var charges = api.get("/v1/charges?payment_intent=" + intent).at("data");
        assertThat(charges.size()).isEqualTo(2);
        charges.forEach(charge -> known(charge, Charge.class, CHARGE_OPTIONAL));
    }

    @Test
    void a_reader_is_complete_idle_asking_declined_and_done() {
        var reader = reader();
        known(readerNow(reader).body(), Reader.class, Set.of("deleted"));
        var intent = intent(10_50);
        ask(reader, intent);
        known(readerNow(reader).body(), Reader.class, Set.of("deleted"));
        control.decline(reader);
        known(readerNow(reader).body(), Reader.class, Set.of("deleted"));
        ask(reader, intent);
        control.approve(reader);
        known(readerNow(reader).body(), Reader.class, Set.of("deleted"));
    }

    @Test
    void a_refund_is_complete() {
        var reader = reader();
        var intent = intent(10_50);
        ask(reader, intent);
        control.approve(reader);
        var refund = api.post("/v1/refunds", "", "payment_intent", intent, "amount", "100", "metadata[refund]", "r1");

        known(
                refund.body(),
                Refund.class,
                Set.of(
                        "customer",
                        "customer_account",
                        "description",
                        "failure_balance_transaction",
                        "failure_reason",
                        "instructions_email",
                        "next_action",
                        "payment_method",
                        "pending_reason",
                        "presentment_details"));
    }

    @Test
    void customers_methods_locations_and_the_account_are_known() {
        var customer = api.post("/v1/customers", "", "name", "Practice Client");
        known(
                customer.body(),
                Customer.class,
                Set.of(
                        "business_name",
                        "cash_balance",
                        "deleted",
                        "individual_name",
                        "invoice_credit_balance",
                        "sources",
                        "subscriptions",
                        "tax",
                        "tax_ids"));
        var method = api.post("/v1/payment_methods", "", "type", "card", "card[token]", "tok_visa");
        assertThat(ModelCheck.differences(
                        method.body(), PaymentMethod.class, Set.of("id", "object", "billing_details", "card", "type")))
                .isEmpty();
        var location = api.post("/v1/terminal/locations", "", "display_name", "Desk", "address[country]", "US");
        assertThat(ModelCheck.differences(
                        location.body(), Location.class, Set.of("id", "object", "address", "display_name", "livemode")))
                .isEmpty();
        assertThat(ModelCheck.differences(
                        api.get("/v1/account").body(),
                        Account.class,
                        Set.of("id", "object", "charges_enabled", "type")))
                .isEmpty();
    }

    @Test
    void every_event_and_the_object_in_it_are_known() {
        var reader = reader();
        var intent = intent(10_50);
        ask(reader, intent);
        control.decline(reader);
        ask(reader, intent);
        control.approve(reader);
        api.post("/v1/refunds", "", "payment_intent", intent);

        for (var event : api.get("/v1/events?limit=100").at("data")) {
            assertThat(ModelCheck.differences(
                            event,
                            Event.class,
                            Set.of("id", "object", "api_version", "created", "data", "livemode", "request", "type")))
                    .isEmpty();
            var object = event.path("data").path("object");
            var model = switch (object.path("object").stringValue()) {
                case "payment_intent" -> PaymentIntent.class;
                case "charge" -> Charge.class;
                case "refund" -> Refund.class;
                case "terminal.reader" -> Reader.class;
                default -> throw new AssertionError(object);
            };
            assertThat(ModelCheck.differences(object, model, Set.of("id", "object")))
                    .isEmpty();
        }
    }

    @Test
    void every_error_is_known() {
        var declined = api.post(
                "/v1/payment_intents",
                "",
                "amount",
                "1005",
                "currency",
                "usd",
                "payment_method",
                "pm_card_visa",
                "confirm",
                "true");
        assertThat(declined.status()).isEqualTo(402);
        for (var reply : new Reply[] {
            declined,
            api.get("/v1/payment_intents/pi_gone"),
            api.post("/v1/payment_intents", "", "amount", "1", "currency", "usd"),
            new RawClient(sandbox.address(), "").get("/v1/account")
        }) {
            assertThat(ModelCheck.differences(reply.at("error"), StripeError.class, Set.of("type", "message")))
                    .isEmpty();
        }
    }

    private static void known(JsonNode answer, Class<?> model, Set<String> optional) {
        var required = new HashSet<>(ModelCheck.fieldsOf(model));
        required.removeAll(optional);
        assertThat(ModelCheck.differences(answer, model, required)).isEmpty();
    }
}
