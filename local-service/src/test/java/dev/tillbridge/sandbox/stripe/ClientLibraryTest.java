package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.Dispute;
import com.stripe.model.LineItem;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentLink;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Payout;
import com.stripe.model.Refund;
import com.stripe.model.SetupIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentLinkCreateParams;
import com.stripe.param.PaymentLinkUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The hosted ways, asked for with the processor's own library and answered as it expects.
class ClientLibraryTest extends PageTest {
    private StripeClient stripe;

    @BeforeEach
    void connect() {
        stripe = StripeClient.builder()
                .setApiKey(KEY)
                .setApiBase(sandbox.address().toString())
                .build();
    }

    @Test
    void a_session_made_listed_and_expired() throws StripeException {
        var made = stripe.v1().checkout().sessions().create(order().build());
        assertThat(made.getUrl()).startsWith(sandbox.pages().toString());
        client.pay(made.getUrl(), "4000000000000002");

        var found = stripe.v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder()
                        .setStatus(SessionListParams.Status.OPEN)
                        .addExpand("data.payment_intent")
                        .build());
        assertThat(found.getData().getFirst().getPaymentIntentObject().getMetadata())
                .containsEntry("attempt", "a1");
        assertThat(stripe.v1().checkout().sessions().expire(made.getId()).getStatus())
                .isEqualTo("expired");
    }

    @Test
    void a_link_made_and_switched_off() throws StripeException {
        var made = stripe.v1()
                .paymentLinks()
                .create(PaymentLinkCreateParams.builder()
                        .addLineItem(PaymentLinkCreateParams.LineItem.builder()
                                .setQuantity(1L)
                                .setPriceData(PaymentLinkCreateParams.LineItem.PriceData.builder()
                                        .setCurrency("usd")
                                        .setUnitAmount(105_00L)
                                        .setProductData(PaymentLinkCreateParams.LineItem.PriceData.ProductData.builder()
                                                .setName("Invoice 7")
                                                .build())
                                        .build())
                                .build())
                        .setRestrictions(PaymentLinkCreateParams.Restrictions.builder()
                                .setCompletedSessions(PaymentLinkCreateParams.Restrictions.CompletedSessions.builder()
                                        .setLimit(1L)
                                        .build())
                                .build())
                        .setPaymentIntentData(PaymentLinkCreateParams.PaymentIntentData.builder()
                                .putMetadata("attempt", "a1")
                                .build())
                        .addExpand("line_items")
                        .build());
        assertThat(made.getLineItems().getData().getFirst().getAmountTotal()).isEqualTo(105_00);
        assertThat(client.open(made.getUrl()).status()).isEqualTo(303);
        var off = stripe.v1()
                .paymentLinks()
                .update(
                        made.getId(),
                        PaymentLinkUpdateParams.builder().setActive(false).build());
        assertThat(off.getActive()).isFalse();
        assertThat(client.open(made.getUrl()).status()).isEqualTo(410);
    }

    @Test
    void sessions_links_and_setups_are_complete() throws StripeException {
        var session = session();
        known(
                session.body(),
                Session.class,
                Set.of(
                        "branding_settings",
                        "integration_identifier",
                        "line_items",
                        "managed_payments",
                        "name_collection",
                        "optional_items",
                        "presentment_details",
                        "redirect_on_completion",
                        "return_url",
                        "tax_id_collection"));
        known(
                api.get("/v1/checkout/sessions/" + session.text("id") + "/line_items")
                        .at("data")
                        .get(0),
                LineItem.class,
                Set.of("discounts", "taxes"));
        client.pay(session.text("url"), Client.VISA);
        known(
                now(session).body(),
                Session.class,
                Set.of(
                        "branding_settings",
                        "integration_identifier",
                        "line_items",
                        "managed_payments",
                        "name_collection",
                        "optional_items",
                        "presentment_details",
                        "redirect_on_completion",
                        "return_url",
                        "tax_id_collection"));
        var setup = api.post(
                "/v1/checkout/sessions",
                "",
                "mode",
                "setup",
                "currency",
                "usd",
                "success_url",
                "http://127.0.0.1:9/",
                "expand[]",
                "setup_intent");
        known(
                setup.at("setup_intent"),
                SetupIntent.class,
                Set.of("allowed_payment_method_types", "attach_to_self", "managed_payments"));
        var link = api.post(
                "/v1/payment_links",
                "",
                "line_items[0][quantity]",
                "2",
                "line_items[0][price_data][currency]",
                "usd",
                "line_items[0][price_data][unit_amount]",
                "500",
                "line_items[0][price_data][product_data][name]",
                "Invoice 7");
        known(
                link.body(),
                PaymentLink.class,
                Set.of("line_items", "managed_payments", "name_collection", "optional_items"));
    }

    @Test
    void every_event_of_the_hosted_ways_and_the_object_in_it_are_known() {
        var customer = customer();
        var session = session("customer", customer, "payment_intent_data[setup_future_usage]", "off_session");
        client.pay(session.text("url"), "4000000000000002");
        client.pay(session.text("url"), "4000002760003184");
        client.answerBank(session.text("url"), false);
        client.pay(session.text("url"), Client.VISA);
        var paid = now(session).text("payment_intent");
        control.nextRefundsPending(1);
        var refund = api.post("/v1/refunds", "", "payment_intent", paid, "amount", "100");
        control.failRefund(refund.text("id"));
        var dispute = control.dispute(paid);
        control.disputeWithdraws(dispute);
        control.disputeWon(dispute);
        control.payoutArrives(control.payOut(clock.instant().plusSeconds(1)));
        for (var account : new String[] {"000123456789", "000222222227", "000555555559"}) {
            client.payFromBank(
                    session("payment_method_types[]", "us_bank_account").text("url"), account);
        }
        control.pass(Duration.ofDays(14));
        expire(session());
        client.open(api.post(
                        "/v1/payment_links",
                        "",
                        "line_items[0][quantity]",
                        "2",
                        "line_items[0][price_data][currency]",
                        "usd",
                        "line_items[0][price_data][unit_amount]",
                        "500",
                        "line_items[0][price_data][product_data][name]",
                        "Invoice 7")
                .text("url"));

        var types = new HashSet<String>();
        for (var event : api.get("/v1/events?limit=100").at("data")) {
            types.add(event.path("type").stringValue());
            var object = event.path("data").path("object");
            var model = switch (object.path("object").stringValue()) {
                case "checkout.session" -> Session.class;
                case "payment_intent" -> PaymentIntent.class;
                case "charge" -> Charge.class;
                case "refund" -> Refund.class;
                case "dispute" -> Dispute.class;
                case "payout" -> Payout.class;
                case "payment_link" -> PaymentLink.class;
                case "payment_method" -> PaymentMethod.class;
                case "customer" -> Customer.class;
                default -> throw new AssertionError(object);
            };
            assertThat(ModelCheck.differences(object, model, Set.of("id", "object")))
                    .isEmpty();
        }
        assertThat(types)
                .contains(
                        "checkout.session.async_payment_failed",
                        "checkout.session.async_payment_succeeded",
                        "checkout.session.completed",
                        "checkout.session.expired",
                        "charge.dispute.closed",
                        "charge.dispute.funds_reinstated",
                        "charge.pending",
                        "charge.refund.updated",
                        "payment_intent.requires_action",
                        "payment_method.attached",
                        "payout.paid",
                        "refund.failed");
    }

    private SessionCreateParams.Builder order() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://127.0.0.1:9/paid")
                .setCancelUrl("http://127.0.0.1:9/back")
                .setClientReferenceId("r1")
                .setExpiresAt(clock.instant().plus(Duration.ofHours(1)).getEpochSecond())
                .setCustomerCreation(SessionCreateParams.CustomerCreation.ALWAYS)
                .setSavedPaymentMethodOptions(SessionCreateParams.SavedPaymentMethodOptions.builder()
                        .setPaymentMethodSave(SessionCreateParams.SavedPaymentMethodOptions.PaymentMethodSave.ENABLED)
                        .build())
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata("attempt", "a1")
                        .setDescription("Invoice 7")
                        .build())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency("usd")
                                .setUnitAmount(105_00L)
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName("Invoice 7")
                                        .build())
                                .build())
                        .build());
    }

    private static void known(JsonNode answer, Class<?> model, Set<String> optional) {
        var required = new HashSet<>(ModelCheck.fieldsOf(model));
        required.removeAll(optional);
        assertThat(ModelCheck.differences(answer, model, required)).isEmpty();
    }
}
