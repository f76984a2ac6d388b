package dev.tillbridge.sandbox.stripe;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/account`: who the key belongs to.
final class AccountInfo {
    private final String id;

    AccountInfo(String id) {
        this.id = id;
    }

    ObjectNode retrieve(Call call) {
        call.args().finish();
        if (!call.path().isEmpty() && !call.id().equals(id)) {
            throw ApiError.notFound("account", call.id(), "account");
        }
        var account = Wire.object();
        account.put("id", id);
        account.put("object", "account");
        account.putObject("business_profile").put("name", "Practice Clinic");
        account.put("business_type", "company");
        account.putObject("capabilities").put("card_payments", "active");
        account.put("charges_enabled", true);
        account.put("country", "US");
        account.put("created", Instant.parse("2026-01-01T00:00:00Z").getEpochSecond());
        account.put("default_currency", "usd");
        account.put("details_submitted", true);
        account.putNull("email");
        account.putObject("metadata");
        account.put("payouts_enabled", true);
        var settings = account.putObject("settings");
        var dashboard = settings.putObject("dashboard");
        dashboard.put("display_name", "Practice Clinic");
        dashboard.put("timezone", "America/New_York");
        var payments = settings.putObject("payments");
        payments.put("statement_descriptor", "PRACTICE CLINIC");
        for (var field : List.of("statement_descriptor_kana", "statement_descriptor_kanji")) {
            payments.putNull(field);
        }
        account.put("type", "standard");
        return account;
    }
}
