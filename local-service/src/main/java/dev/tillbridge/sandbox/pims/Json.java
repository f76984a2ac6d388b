package dev.tillbridge.sandbox.pims;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How the program speaks to its own page and to the control door.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static void answer(Context ctx, Object answer) {
        ctx.contentType("application/json").result(MAPPER.writeValueAsString(answer));
    }

    static JsonNode read(String body) {
        if (body.length() > 20_000) {
            throw new Refusal("This is too much at once.");
        }
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException notJson) {
            throw new Refusal("This could not be understood.");
        }
    }

    static Map<String, Object> payment(Payment payment) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", payment.id());
        answer.put("invoice", payment.invoice());
        answer.put("client", payment.client());
        answer.put("type", payment.type());
        answer.put("employee", payment.employee());
        answer.put("amountMinor", payment.amount().minorUnits());
        answer.put("currency", payment.amount().currency().getCurrencyCode());
        answer.put("amount", Amounts.bare(payment.amount()));
        answer.put("date", payment.paidOn().toString());
        answer.put("time", payment.enteredAt().toLocalTime().toString());
        answer.put("reference", payment.reference());
        answer.put("enteredAt", payment.enteredAt().toString());
        answer.put("enteredBy", payment.enteredBy());
        return answer;
    }

    static Map<String, Object> setting(Setting setting) {
        return Map.of(
                "name",
                setting.what().word(),
                "invoice",
                setting.invoice(),
                "value",
                setting.value(),
                "times",
                setting.times());
    }

    static Map<String, Object> firing(Firing firing) {
        return Map.of("id", firing.id(), "at", firing.at(), "name", firing.what(), "detail", firing.detail());
    }
}
