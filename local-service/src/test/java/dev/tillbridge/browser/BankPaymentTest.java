package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import dev.tillbridge.protocol.LocationSet;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.sandbox.stripe.Client;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A payment from a client's bank account as the desk sees it, with its days; what moves is counted at the far side.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BankPaymentTest {
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/l/[A-Za-z0-9_]+");
    private static final Duration SOME_DAYS = Duration.ofDays(9);

    @RegisterExtension
    final OneTown here = new OneTown();

    private final Client client = new Client();

    @BeforeEach
    void banks() {
        set("bank-payments", "on");
        set("payment-type/*/BANK_PAYMENT/*", "Check");
    }

    @Test
    void agreed_on_the_page_it_is_on_its_way_for_days_and_then_paid_and_in_the_practice_software() {
        var before = here.town().farSide();
        var panel = here.desk().pay(Face.CLASSIC, "1042");
        panel.press("Other ways to pay");
        panel.press("Bank payment");
        panel.awaitText("How does the client agree?");
        panel.press("On the telephone");
        panel.awaitText("a word on the telephone is not enough");
        here.picture("bank-how");
        var page = agree(panel);
        client.payFromBank(page, "000123456789");
        panel.press("Look now");

        panel.awaitTitle("Bank payment of $184.20 is on its way");
        panel.awaitText("sure by about");
        here.picture("bank-on-its-way");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.nothing());

        here.town().processor().pass(SOME_DAYS);
        panel.press("Look now");
        panel.awaitTitle("Paid $184.20").awaitLine("Willow Creek", "in Willow Creek");
        here.picture("bank-paid");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(184_20));
    }

    @Test
    void what_the_bank_sends_back_is_due_again_and_the_card_is_charged() {
        var before = here.town().farSide();
        var panel = here.desk().pay(Face.CLASSIC, "1039");
        panel.press("Other ways to pay");
        panel.press("Bank payment");
        panel.press("On the page, a company account");
        client.payFromBank(agree(panel), "000222222227");
        panel.press("Look now");
        panel.awaitTitle("Bank payment of $72.50 is on its way");
        here.town().processor().pass(SOME_DAYS);
        panel.press("Look now");

        panel.awaitTitle("The bank payment of $72.50 came back");
        panel.awaitText("Nothing was charged.");
        here.picture("bank-came-back");
        here.desk().pay(Face.CLASSIC, "1039");
        here.desk().chargeAndTap("$72.50");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(72_50));
    }

    /// Makes the link, and gives the page on which the client agrees.
    private String agree(Panel panel) {
        panel.press("Only show it (QR, copy)");
        panel.awaitText("is open");
        panel.press("Show QR and address");
        panel.awaitText("http://127.0.0.1");
        var link = LINK.matcher(panel.text());
        assertThat(link.find()).isTrue();
        return URI.create(link.group())
                .resolve(client.open(link.group()).location())
                .toString();
    }

    private void set(String key, String value) {
        here.town().control().call(Methods.LOCATION_SET, new LocationSet(key, value));
    }
}
