package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The service or the extension's worker stops in the middle. Charges and entries are counted at the far side.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InterruptedTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @Test
    void the_service_is_restarted_while_the_card_reader_asks() {
        var before = here.town().farSide();
        asking("1042");

        here.town().restartService();
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid $184.20").awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(184_20));
        assertThat(here.town().books().entries("1042")).isEqualTo(1);
    }

    @Test
    void the_extensions_worker_is_killed_while_the_card_reader_asks() {
        var before = here.town().farSide();
        asking("1043");

        here.desk().killWorker();
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid $96.45").awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(96_45));
        assertThat(here.town().books().entries("1043")).isEqualTo(1);
    }

    @Test
    void a_press_of_pay_on_which_the_worker_wakes_knowing_no_page_shows_the_invoice() {
        here.desk().pay(Face.CLASSIC, "1044");
        here.desk().page().invoice(Face.CLASSIC, "0962").payButton().await();
        here.desk().panel().awaitTitle("Next client");
        here.desk().browser().driver().executeAsyncScript("chrome.storage.session.clear().then(arguments[0])");

        here.desk().killWorker();
        here.desk().page().payButton().press();

        here.desk().panel().awaitTicked("0962").awaitReady();
    }

    private void asking(String invoice) {
        here.desk().pay(Face.CLASSIC, invoice);
        here.desk().panel().charge();
        here.desk().reader().awaitAsking();
    }
}
