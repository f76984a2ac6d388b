package dev.tillbridge.sandbox.stripe;

import java.util.List;

/// The table of the API's addresses.
final class Routes {
    private final List<Route> routes;

    Routes(
            PaymentIntents intents,
            Charges charges,
            Refunds refunds,
            Customers customers,
            PaymentMethods methods,
            Locations locations,
            Readers readers,
            Sessions sessions,
            PaymentLinks links,
            SetupIntents setups,
            Debits debits,
            Disputes disputes,
            Balance balance,
            Payouts payouts,
            Happenings happenings,
            AccountInfo account) {
        routes = List.of(
                post("/v1/payment_intents", intents::create),
                get("/v1/payment_intents", intents::list),
                get("/v1/payment_intents/*", intents::retrieve),
                post("/v1/payment_intents/*", intents::update),
                post("/v1/payment_intents/*/confirm", intents::confirm),
                post("/v1/payment_intents/*/cancel", intents::cancel),
                post("/v1/payment_intents/*/capture", intents::capture),
                post("/v1/payment_intents/*/verify_microdeposits", debits::verify),
                get("/v1/charges", charges::list),
                get("/v1/charges/*", charges::retrieve),
                post("/v1/refunds", refunds::create),
                get("/v1/refunds", refunds::list),
                get("/v1/refunds/*", refunds::retrieve),
                post("/v1/refunds/*", refunds::update),
                post("/v1/refunds/*/cancel", refunds::cancel),
                post("/v1/customers", customers::create),
                get("/v1/customers", customers::list),
                get("/v1/customers/*", customers::retrieve),
                post("/v1/customers/*", customers::update),
                delete("/v1/customers/*", customers::delete),
                get("/v1/customers/*/payment_methods", methods::list),
                get("/v1/customers/*/payment_methods/*", methods::ofCustomer),
                post("/v1/payment_methods", methods::create),
                get("/v1/payment_methods", methods::list),
                get("/v1/payment_methods/*", methods::retrieve),
                post("/v1/payment_methods/*", methods::update),
                post("/v1/payment_methods/*/attach", methods::attach),
                post("/v1/payment_methods/*/detach", methods::detach),
                post("/v1/terminal/locations", locations::create),
                get("/v1/terminal/locations", locations::list),
                get("/v1/terminal/locations/*", locations::retrieve),
                post("/v1/terminal/locations/*", locations::update),
                delete("/v1/terminal/locations/*", locations::delete),
                post("/v1/terminal/readers", readers::create),
                get("/v1/terminal/readers", readers::list),
                get("/v1/terminal/readers/*", readers::retrieve),
                post("/v1/terminal/readers/*", readers::update),
                delete("/v1/terminal/readers/*", readers::delete),
                post("/v1/terminal/readers/*/process_payment_intent", readers::processPaymentIntent),
                post("/v1/terminal/readers/*/cancel_action", readers::cancelAction),
                post("/v1/test_helpers/terminal/readers/*/present_payment_method", readers::presentPaymentMethod),
                post("/v1/checkout/sessions", sessions::create),
                get("/v1/checkout/sessions", sessions::list),
                get("/v1/checkout/sessions/*", sessions::retrieve),
                post("/v1/checkout/sessions/*", sessions::update),
                post("/v1/checkout/sessions/*/expire", sessions::expire),
                get("/v1/checkout/sessions/*/line_items", sessions::items),
                post("/v1/setup_intents", setups::create),
                get("/v1/setup_intents", setups::list),
                get("/v1/setup_intents/*", setups::retrieve),
                post("/v1/setup_intents/*", setups::update),
                post("/v1/setup_intents/*/confirm", setups::confirm),
                post("/v1/setup_intents/*/cancel", setups::cancel),
                post("/v1/payment_links", links::create),
                get("/v1/payment_links", links::list),
                get("/v1/payment_links/*", links::retrieve),
                post("/v1/payment_links/*", links::update),
                get("/v1/payment_links/*/line_items", links::items),
                get("/v1/mandates/*", debits::mandate),
                get("/v1/disputes", disputes::list),
                get("/v1/disputes/*", disputes::retrieve),
                post("/v1/disputes/*", disputes::update),
                post("/v1/disputes/*/close", disputes::close),
                get("/v1/balance_transactions", balance::list),
                get("/v1/balance_transactions/*", balance::retrieve),
                get("/v1/payouts", payouts::list),
                get("/v1/payouts/*", payouts::retrieve),
                get("/v1/events", happenings::list),
                get("/v1/events/*", happenings::retrieve),
                get("/v1/account", account::retrieve),
                get("/v1/accounts/*", account::retrieve));
    }

    /// The route of a request with the ids in its path; refuses what is not there.
    Found find(String method, String path) {
        for (var route : routes) {
            var variables = route.match(method, path);
            if (variables != null) {
                return new Found(route, variables);
            }
        }
        throw ApiError.coded(404, "", "Unrecognized request URL (" + method + ": " + path + ").", null);
    }

    record Found(Route route, List<String> variables) {}

    private static Route get(String pattern, Endpoint endpoint) {
        return new Route("GET", pattern, endpoint);
    }

    private static Route post(String pattern, Endpoint endpoint) {
        return new Route("POST", pattern, endpoint);
    }

    private static Route delete(String pattern, Endpoint endpoint) {
        return new Route("DELETE", pattern, endpoint);
    }
}
