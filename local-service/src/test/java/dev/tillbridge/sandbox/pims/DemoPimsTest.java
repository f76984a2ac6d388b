package dev.tillbridge.sandbox.pims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPimsTest {
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
    void without_signing_in_there_is_only_the_login_page_which_says_the_password() throws Exception {
        try (var stranger = new Visitor(pims)) {
            assertThat(stranger.get("/clinic/invoices/1042").body())
                    .contains("User name", "willow")
                    .doesNotContain("Okafor");
            assertThat(stranger.get("/app/api/invoices/1042").statusCode()).isEqualTo(401);
            assertThat(stranger.get("/frontdesk/invoices/1042").body()).doesNotContain("Okafor");
        }
    }

    @Test
    void it_is_not_reachable_from_another_machine() throws Exception {
        var lan = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (var address : lan) {
            try (var socket = new Socket()) {
                var target = new InetSocketAddress(address, pims.address().getPort());
                assertThatThrownBy(() -> socket.connect(target, 2000)).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void the_invoice_of_bella_shows_lines_tax_and_what_is_due() throws Exception {
        assertThat(visitor.get("/clinic/invoices/1042").body())
                .contains("Invoice 1042", "Anna Okafor", "5521", "Bella", "$182.39", "$1.81", "$184.20", "11/21/2026");
        assertThat(visitor.get("/frontdesk/invoices/1042").body()).contains("Still owed", "$184.20", "21 Nov 2026");
        assertThat(visitor.get("/app/api/invoices/1042").body()).contains("\"due\":\"$184.20\"");
    }

    @Test
    void the_open_invoices_of_a_client_stand_on_the_clients_page() throws Exception {
        var page = visitor.get("/clinic/clients/5521").body();

        var open = page.substring(page.indexOf("Open invoices"), page.indexOf("All invoices"));
        assertThat(open).contains("1042", "$184.20", "0987", "$40.00").doesNotContain("0911");
        assertThat(visitor.get("/app/account/5521").body())
                .contains("1042", "0987")
                .doesNotContain("0911");
    }

    @Test
    void names_with_signs_are_shown_and_not_obeyed() throws Exception {
        assertThat(visitor.get("/clinic/invoices/1039").body())
                .contains("Salt &amp; Pepper", "Dental check &lt;under 2 kg&gt;", "O&#39;Connell-Šimić");
    }

    @Test
    void a_typed_payment_is_on_the_invoice_and_on_the_day_sheet() throws Exception {
        var answer = visitor.post("/clinic/invoices/1042/payment", typed("184.20"));

        assertThat(answer.uri().getPath()).isEqualTo("/clinic/invoices/1042");
        assertThat(answer.body()).contains("Payment saved.", "Visa", "Bea Moreau", "TB K7M42QX", "$0.00");
        assertThat(visitor.get("/clinic/day").body()).contains("TB K7M42QX", "$184.20");
        assertThat(visitor.control("GET", "invoices/1042"))
                .contains("\"entries\":1", "\"dueMinor\":0", "\"paidMinor\":18420", "\"type\":\"Visa\"");
    }

    @Test
    void a_payment_of_the_new_program_is_the_same_payment() throws Exception {
        var token = between(visitor.get("/app/api/me").body(), "\"token\":\"");
        var answer = visitor.postJson(
                "/app/api/invoices/0987/payments",
                token,
                "{\"form\":\"f1\",\"type\":\"5\",\"employee\":\"1\",\"amount\":\"15.00\",\"date\":\"2026-11-21\",\"reference\":\"r\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(visitor.control("GET", "invoices/0987")).contains("\"entries\":1", "\"dueMinor\":2500", "Amex");
    }

    @Test
    void a_form_sent_twice_is_one_payment_but_two_forms_are_two() throws Exception {
        var form = typed("10.00");
        visitor.post("/clinic/invoices/1042/payment", form);
        visitor.post("/clinic/invoices/1042/payment", form);
        assertThat(visitor.control("GET", "invoices/1042")).contains("\"entries\":1");

        visitor.post("/clinic/invoices/1042/payment", typed("10.00"));
        assertThat(visitor.control("GET", "invoices/1042")).contains("\"entries\":2", "\"paidMinor\":2000");
    }

    @Test
    void what_cannot_be_a_payment_is_refused_and_not_kept() throws Exception {
        for (var wrong : Map.of(
                        "amount", "12.345", "date", "13/45/2026", "type", "", "employee", "99", "token", "made-up")
                .entrySet()) {
            var form = typed("12.00");
            form.put(wrong.getKey(), wrong.getValue());
            assertThat(visitor.post("/clinic/invoices/1042/payment", form).statusCode())
                    .as(wrong.getKey())
                    .isEqualTo(422);
        }
        assertThat(visitor.get("/clinic/invoices/1045/payment").statusCode()).isEqualTo(422);
        assertThat(visitor.control("GET", "invoices/1042")).contains("\"entries\":0");
    }

    @Test
    void the_front_desk_takes_payments_only_in_the_locked_cashier_page() throws Exception {
        assertThat(visitor.get("/frontdesk/invoices/1042").body()).doesNotContain("payment\"", "Enter payment");
        var form = typed("40.00");
        form.put("invoice", "0987");
        form.put("password", "wrong");
        assertThat(visitor.post("/frontdesk/cashier", form).statusCode()).isEqualTo(422);
        assertThat(visitor.control("GET", "invoices/0987")).contains("\"entries\":0");

        form.put("password", "willow");
        assertThat(visitor.post("/frontdesk/cashier", form).body()).contains("Ticket number", "$0.00");
        assertThat(visitor.control("GET", "invoices/0987")).contains("\"entries\":1");
    }

    @Test
    void payments_and_sessions_outlive_a_restart() throws Exception {
        visitor.post("/clinic/invoices/1042/payment", typed("184.20"));
        var port = pims.address().getPort();
        pims.close();

        pims = DemoPims.start(folder.resolve("clinic.db"), port, CLOCK, "stage-token");

        assertThat(visitor.control("GET", "invoices/1042")).contains("\"entries\":1", "\"dueMinor\":0");
        assertThat(visitor.get("/clinic/invoices/1042").body()).contains("TB K7M42QX");
    }

    @Test
    void an_invoice_can_be_issued_once_more_with_nothing_paid() throws Exception {
        assertThat(visitor.control("POST", "copies/0987")).isEqualTo("{\"number\":\"1052\"}");
        assertThat(visitor.control("GET", "invoices/1052")).contains("\"entries\":0", "\"state\":\"FINALISED\"");
    }

    @Test
    void reset_brings_the_first_day_back() throws Exception {
        visitor.post("/clinic/invoices/1042/payment", typed("184.20"));

        visitor.control("POST", "reset");

        assertThat(visitor.control("GET", "invoices/1042")).contains("\"entries\":0", "\"dueMinor\":18420");
    }

    @Test
    void a_closed_program_answers_nobody() {
        var address = pims.address();
        pims.close();
        assertThatThrownBy(() -> visitor.send(HttpRequest.newBuilder(address.resolve("/login"))))
                .isInstanceOf(ConnectException.class);
        pims = DemoPims.start(folder.resolve("clinic.db"), 0, CLOCK, "stage-token");
    }

    private Map<String, String> typed(String amount) throws Exception {
        return typed(visitor.get("/clinic/invoices/1042/payment"), amount);
    }

    private static Map<String, String> typed(HttpResponse<String> form, String amount) {
        return new HashMap<>(Map.of(
                "token", Visitor.hidden(form.body(), "token"),
                "form", Visitor.hidden(form.body(), "form"),
                "type", "3",
                "employee", "2",
                "amount", amount,
                "date", "11/21/2026",
                "reference", "TB K7M42QX"));
    }

    static String between(String text, String start) {
        var from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf('"', from));
    }
}
