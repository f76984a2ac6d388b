package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tillbridge.browser.ClinicPage.Face;
import dev.tillbridge.protocol.LocationSet;
import dev.tillbridge.protocol.Methods;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A receipt by e-mail as the person at the desk sees it, counted at a real mail server.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReceiptByMailTest {
    /// A line of its own: what is encoded in a mail may hold any four letters.
    private static final String COPY = "\r\nCOPY\r\n";

    @RegisterExtension
    final OneTown here = new OneTown();

    private GreenMail far = new GreenMail();

    @BeforeEach
    void startMailServer() {
        far = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        far.start();
        set("mail-server", "127.0.0.1:" + far.getSmtp().getPort());
        set("mail-from", "clinic@vet.example");
        set("receipt-mail", "on");
    }

    private void set(String key, String value) {
        here.town().control().call(Methods.LOCATION_SET, new LocationSet(key, value));
    }

    @AfterEach
    void stopMailServer() {
        far.stop();
    }

    @Test
    void the_receipt_goes_out_by_itself_and_another_one_to_the_address_that_is_typed() {
        var panel = here.desk().pay(Face.CLASSIC, "1042");
        here.desk().chargeAndTap("$184.20");
        panel.awaitLine("Receipt", "sent to ");
        here.picture("receipt-mailed");

        panel.press("E-mail receipt");
        panel.type("Send the receipt to", "daughter@mail.example");
        here.picture("receipt-mail-to");
        panel.press("Send");

        panel.awaitLine("Receipt", "sent to d...@mail.example");
        assertThat(far.getReceivedMessages()).hasSize(2);
        var whole = mails();
        assertThat(whole.getFirst()).doesNotContain(COPY).contains("application/pdf");
        assertThat(whole.getLast()).contains(COPY).contains("daughter@mail.example");
    }

    @Test
    void while_the_mail_server_is_away_the_client_has_paid_and_the_panel_says_that_nothing_was_sent_yet() {
        far.stop();
        var before = here.town().farSide();
        var panel = here.desk().pay(Face.CLASSIC, "1039");

        here.desk().chargeAndTap("$72.50");

        panel.awaitLine("Receipt", "yet");
        here.picture("receipt-not-sent-yet");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(72_50));
    }

    private List<String> mails() {
        return Arrays.stream(far.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .toList();
    }
}
