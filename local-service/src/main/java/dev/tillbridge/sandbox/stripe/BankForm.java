package dev.tillbridge.sandbox.stripe;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What methods, charges and mandates tell of a bank account.
final class BankForm {
    private BankForm() {}

    static ObjectNode method(TestBank bank) {
        var details = account(bank);
        details.putNull("financial_connections_account");
        var networks = details.putObject("networks");
        networks.put("preferred", "ach");
        networks.putArray("supported").add("ach");
        details.putNull("status_details");
        return details;
    }

    static ObjectNode charge(TestBank bank, String mandate, String expected) {
        var details = account(bank);
        details.put("expected_debit_date", expected);
        details.put("mandate", mandate);
        details.putNull("payment_reference");
        var typed = Wire.object();
        typed.put("type", "us_bank_account");
        typed.set("us_bank_account", details);
        return typed;
    }

    /// The client's word that the account may be debited, given on the page.
    static ObjectNode mandate(String id, String method, ObjectNode intent, Cause cause) {
        var mandate = Wire.object();
        mandate.put("id", id);
        mandate.put("object", "mandate");
        var acceptance = mandate.putObject("customer_acceptance");
        acceptance.put("accepted_at", cause.seconds());
        var online = acceptance.putObject("online");
        online.put("ip_address", "127.0.0.1");
        online.put("user_agent", "practice");
        acceptance.put("type", "online");
        mandate.put("livemode", false);
        mandate.put("payment_method", method);
        var details = mandate.putObject("payment_method_details");
        details.put("type", "us_bank_account");
        details.putObject("us_bank_account");
        var once = mandate.putObject("single_use");
        once.put("amount", Wire.number(intent, "amount"));
        once.put("currency", Wire.need(intent, "currency"));
        mandate.put("status", "active");
        mandate.put("type", "single_use");
        for (var field : List.of("multi_use", "on_behalf_of")) {
            mandate.putNull(field);
        }
        return mandate;
    }

    private static ObjectNode account(TestBank bank) {
        var details = Wire.object();
        details.put("account_holder_type", "individual");
        details.put("account_type", "checking");
        details.put("bank_name", TestBank.BANK);
        details.put("fingerprint", "practicebank" + bank.last4);
        details.put("last4", bank.last4);
        details.put("routing_number", TestBank.ROUTING);
        return details;
    }
}
