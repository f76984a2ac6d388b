package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tillbridge.browser.ClinicPage.Face;
import dev.tillbridge.protocol.LocationSet;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.sandbox.stripe.Client;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A payment link as the desk and the client see it; links, charges and mails are counted at the far side.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PaymentLinkTest {
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/l/[A-Za-z0-9_]+");

    @RegisterExtension
    final OneTown here = new OneTown();

    private final Client client = new Client();
    private GreenMail far = new GreenMail();

    @BeforeEach
    void startMailServer() {
        far = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        far.start();
        set("mail-server", "127.0.0.1:" + far.getSmtp().getPort());
        set("mail-from", "clinic@vet.example");
        set("payment-type/*/PAYMENT_LINK/*", "Visa");
    }

    @AfterEach
    void stopMailServer() {
        far.stop();
    }

    @Test
    void a_link_is_mailed_and_what_the_client_pays_by_it_is_in_the_practice_software() {
        var before = here.town().farSide();
        var panel = here.desk().pay(Face.CLASSIC, "1042");
        panel.press("Other ways to pay");
        panel.press("Send a payment link");
        panel.awaitText("Amount and link come below it");
        here.picture("link-before-sending");
        panel.press("Send link for $184.20");
        panel.awaitTitle("Payment link for $184.20 is open");
        assertThat(far.waitForIncomingEmail(10_000, 1)).isTrue();
        var mail = GreenMailUtil.getBody(far.getReceivedMessages()[0]).replace("=\r\n", "");
        var link = LINK.matcher(mail);
        assertThat(link.find()).isTrue();
        panel.press("Show QR and address");
        panel.awaitText(link.group());
        here.picture("link-open");

        client.pay(page(link.group()), Client.VISA);
        panel.press("Look now");

        panel.awaitTitle("Paid $184.20").awaitLine("Willow Creek", "in Willow Creek");
        here.picture("link-paid");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(184_20));
    }

    @Test
    void a_link_that_is_open_is_turned_off_before_the_card_is_charged_and_the_clients_page_takes_nothing() {
        long charges = here.town().processor().charges();
        var panel = here.desk().pay(Face.CLASSIC, "1039");
        panel.press("Other ways to pay");
        panel.press("Send a payment link");
        panel.press("Only show it (QR, copy)");
        panel.awaitTitle("Payment link for $72.50 is open");
        panel.press("Show QR and address");
        panel.awaitText("http://127.0.0.1");
        var link = LINK.matcher(panel.text());
        assertThat(link.find()).isTrue();
        var open = page(link.group());

        panel.press("Turn the link off");
        panel.awaitTitle("Stopped");
        here.picture("link-off");
        assertThat(client.pay(open, Client.VISA).text()).contains("expired");

        here.desk().pay(Face.CLASSIC, "1039");
        here.desk().chargeAndTap("$72.50");
        assertThat(here.town().processor().charges() - charges).isEqualTo(1);
        assertThat(far.getReceivedMessages()).isEmpty();
    }

    private String page(String link) {
        return URI.create(link).resolve(client.open(link).location()).toString();
    }

    private void set(String key, String value) {
        here.town().control().call(Methods.LOCATION_SET, new LocationSet(key, value));
    }
}
