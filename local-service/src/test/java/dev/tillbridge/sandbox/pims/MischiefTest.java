package dev.tillbridge.sandbox.pims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MischiefTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:41:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private DemoPims pims;
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        pims = DemoPims.start(folder.resolve("clinic.db"), 0, CLOCK, "stage-token");
        visitor = new Visitor(pims);
        visitor.signIn();
    }

    @AfterEach
    void close() {
        visitor.close();
        pims.close();
    }

    @Test
    void the_control_door_is_shut_without_its_token() throws Exception {
        assertThat(visitor.get("/control/invoices/1042").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/control/reset", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.post("/control/switches/void", Map.of()).statusCode())
                .isEqualTo(403);
        var wrong = HttpRequest.newBuilder(pims.address().resolve("/control/payments"))
                .header("Authorization", "Bearer stage-tokem");
        assertThat(visitor.send(wrong).statusCode()).isEqualTo(403);
    }

    @Test
    void an_invoice_changes_once_before_it_is_next_read() throws Exception {
        visitor.control("POST", "switches/invoice-changed?invoice=1042");

        assertThat(visitor.control("GET", "invoices/1042")).contains("\"dueMinor\":18420");
        assertThat(visitor.get("/clinic/invoices/0987").body()).contains("$40.00");
        assertThat(visitor.get("/clinic/invoices/1042").body()).contains("Nail trim", "$204.20");
        assertThat(visitor.get("/clinic/invoices/1042").body())
                .contains("$204.20")
                .doesNotContain("$224.20");
        assertThat(visitor.control("GET", "firings")).containsOnlyOnce("invoice-changed");
    }

    @Test
    void a_payment_is_typed_by_hand_without_a_reference() throws Exception {
        visitor.control("POST", "switches/payment-by-hand?invoice=1042&value=18420");
        visitor.get("/app/api/invoices/1042");

        assertThat(visitor.control("GET", "invoices/1042"))
                .contains("\"entries\":1", "\"dueMinor\":0", "\"reference\":\"\"");
    }

    @Test
    void an_invoice_is_a_draft_again_or_voided() throws Exception {
        visitor.control("POST", "invoices/1042/unfinalise");
        assertThat(visitor.get("/clinic/invoices/1042").body())
                .contains("Draft")
                .doesNotContain("Enter payment");
        visitor.control("POST", "invoices/1042/void");
        assertThat(visitor.get("/clinic/invoices/1042").body()).contains("Voided");
        assertThat(visitor.control("GET", "firings")).contains("unfinalise", "void");
    }

    @Test
    void the_session_ends_in_the_middle() throws Exception {
        visitor.control("POST", "switches/session-expired");

        assertThat(visitor.get("/clinic/invoices/1042").uri().getPath()).isEqualTo("/login");
        visitor.signIn();
        assertThat(visitor.get("/clinic/invoices/1042").body()).contains("Okafor");
    }

    @Test
    void the_classic_pages_move_to_the_new_program_until_switched_off() throws Exception {
        visitor.control("POST", "switches/layout-v2");
        assertThat(visitor.get("/clinic/invoices/1042").uri()).hasToString(pims.address() + "/app/#/invoices/1042");
        assertThat(visitor.get("/clinic/invoices/1042").body()).contains("app.js");

        visitor.control("DELETE", "switches/layout-v2");
        assertThat(visitor.get("/clinic/invoices/1042").body()).contains("Okafor");
    }

    @Test
    void a_slow_page_is_still_a_page() throws Exception {
        visitor.control("POST", "switches/slow?value=20");

        assertThat(visitor.get("/clinic/invoices/1042").body()).contains("Okafor");
        assertThat(visitor.control("GET", "firings")).contains("\"slow\"");
    }

    @Test
    void saving_stores_and_then_the_connection_breaks() throws Exception {
        visitor.control("POST", "switches/save-then-drop");
        var form = visitor.get("/clinic/invoices/1042/payment");

        assertThatThrownBy(() -> save(form)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> save(form)).as("sent again by a browser").isInstanceOf(IOException.class);

        assertThat(visitor.control("GET", "invoices/1042")).contains("\"entries\":1", "\"dueMinor\":0");
        assertThat(visitor.control("GET", "firings")).containsOnlyOnce("\"save-then-drop\"");
    }

    @Test
    void saving_ends_in_an_error_and_stores_nothing() throws Exception {
        visitor.control("POST", "switches/save-refused?invoice=1042");

        assertThat(save(visitor.get("/clinic/invoices/1042/payment")).statusCode())
                .isEqualTo(503);

        assertThat(visitor.control("GET", "invoices/1042")).contains("\"entries\":0");
    }

    @Test
    void saving_stores_and_then_ends_in_an_error() throws Exception {
        visitor.control("POST", "switches/save-then-500");

        assertThat(save(visitor.get("/clinic/invoices/1042/payment")).statusCode())
                .isEqualTo(500);

        assertThat(visitor.control("GET", "invoices/1042")).contains("\"entries\":1");
    }

    @Test
    void a_doubled_client_is_merged_and_the_old_number_says_where_to() throws Exception {
        visitor.control("POST", "clients/5521/merge/5580");

        assertThat(visitor.get("/clinic/clients/5521").body()).contains("merged into", "client 5580");
        assertThat(visitor.get("/clinic/invoices/1042").body()).contains("5580").doesNotContain("5521");
    }

    @Test
    void a_switch_that_makes_no_sense_is_refused() throws Exception {
        for (var path : new String[] {"slow?value=99999999", "void?times=0", "invoice-changed?value=ten"}) {
            assertThatThrownBy(() -> visitor.control("POST", "switches/" + path))
                    .hasMessageContaining("422");
        }
        assertThatThrownBy(() -> visitor.control("POST", "switches/explode")).hasMessageContaining("404");
    }

    @Test
    void a_person_can_set_switches_on_the_training_page() throws Exception {
        var page = visitor.get("/switches").body();
        visitor.post(
                "/switches/void",
                Map.of("token", Visitor.hidden(page, "token"), "invoice", "1042", "value", "0", "times", "1"));

        assertThat(visitor.get("/switches").body()).contains("/switches/void/off");
        assertThat(visitor.get("/clinic/invoices/1042").body()).contains("Voided");
    }

    private HttpResponse<String> save(HttpResponse<String> form) throws Exception {
        return visitor.post(
                "/clinic/invoices/1042/payment",
                Map.of(
                        "token", Visitor.hidden(form.body(), "token"),
                        "form", Visitor.hidden(form.body(), "form"),
                        "type", "3",
                        "employee", "2",
                        "amount", "184.20",
                        "date", "11/21/2026",
                        "reference", "TB K7M42QX"));
    }
}
