package dev.tillbridge.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.app.RunningService;
import dev.tillbridge.app.TestDesk;
import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Row 11, the service's half: whatever a page has talked an extension into, amounts are whole minor units of a
/// real currency, and a charge is only of an invoice that this desk was shown.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileMessagesTest {
    private RunningService service;
    private TestDesk desk;
    private String reader;

    @BeforeAll
    void start() {
        service = RunningService.start();
        reader = TestDesk.reader(service);
        desk = TestDesk.at(service);
    }

    @AfterAll
    void stop() {
        desk.close();
        service.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'minorUnits':184.20,'currency':'USD'}",
                "{'minorUnits':184.0,'currency':'USD'}",
                "{'minorUnits':1e3,'currency':'USD'}",
                "{'minorUnits':'18420','currency':'USD'}",
                "{'minorUnits':9223372036854775808,'currency':'USD'}",
                "{'minorUnits':9223372036854775807,'currency':'USD'}",
                "{'minorUnits':-18420,'currency':'USD'}",
                "{'minorUnits':0,'currency':'USD'}",
                "{'minorUnits':true,'currency':'USD'}",
                "{'minorUnits':null,'currency':'USD'}",
                "{'minorUnits':[18420],'currency':'USD'}",
                "{'minorUnits':18420,'currency':'usd'}",
                "{'minorUnits':18420,'currency':'BTC'}",
                "{'minorUnits':18420,'currency':''}",
                "{'minorUnits':18420,'currency':null}",
                "{'minorUnits':18420}",
                "{'currency':'USD'}",
                "{'minorUnits':18420,'currency':'USD','more':1}",
                "{'minorUnits':18420,'minorUnits':1,'currency':'USD'}",
                "'184.20'",
                "18420",
                "null"
            })
    void an_amount_that_is_not_whole_minor_units_of_a_real_currency_is_refused(String amount) {
        var money = amount.replace('\'', '"');

        assertThat(desk.said(
                        Methods.TYPE,
                        "{\"pims\":\"typed\",\"number\":\"1042\",\"client\":\"Anna\",\"due\":" + money + "}"))
                .as(amount)
                .isIn("BAD_MESSAGE", "NOTHING_DUE", "closed");
        nothingStarted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"rows\":[]",
                "\"rows\":[{\"invoiceId\":\"9999\",\"amount\":{\"minorUnits\":100,\"currency\":\"USD\"}}]",
                "\"rows\":[{\"invoiceId\":\"ID\",\"amount\":{\"minorUnits\":1.5,\"currency\":\"USD\"}}]",
                "\"rows\":[{\"invoiceId\":\"ID\",\"amount\":{\"minorUnits\":18421,\"currency\":\"USD\"}}]",
                "\"rows\":[{\"invoiceId\":\"ID\",\"amount\":{\"minorUnits\":100,\"currency\":\"EUR\"}}]",
                "\"rows\":[ROW,ROW]"
            })
    void a_charge_of_anything_but_what_was_shown_is_refused(String rows) {
        var shown = desk.type("1042", "Anna Okafor", 18_420);
        var id = shown.invoices().getFirst().invoiceId();
        var row = "{\"invoiceId\":\"ID\",\"amount\":{\"minorUnits\":18420,\"currency\":\"USD\"}}";
        var params = start(shown.captureId(), rows.replace("ROW", row).replace("ID", id));

        assertThat(desk.said(Methods.START, params))
                .as(rows)
                .isNotEqualTo("done")
                .isNotEqualTo("INTERNAL_ERROR");
        nothingStarted();
    }

    @Test
    void a_charge_of_what_another_browser_was_never_shown_is_refused() {
        assertThat(
                        desk.said(
                                Methods.START,
                                start(
                                        "no-such-capture",
                                        "\"rows\":[{\"invoiceId\":\"1042\",\"amount\":{\"minorUnits\":100,\"currency\":\"USD\"}}]")))
                .isNotEqualTo("done")
                .isNotEqualTo("INTERNAL_ERROR");
        nothingStarted();
    }

    private String start(String captureId, String rows) {
        return "{\"activityId\":\"" + Ids.random().next() + "\",\"captureId\":" + Json.write(captureId) + "," + rows
                + ",\"readerId\":" + Json.write(reader)
                + ",\"desk\":\"Desk 1\",\"personId\":null,\"partReason\":\"client's wish\",\"secondReason\":null}";
    }

    private void nothingStarted() {
        assertThat(service.call(Methods.PAYMENTS, PaymentSearch.of("", 10)).payments())
                .isEmpty();
        assertThat(service.control.intents()).isZero();
    }
}
