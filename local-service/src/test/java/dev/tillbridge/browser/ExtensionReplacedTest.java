package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The extension is updated while the clinic's program is open. Nobody reloads a page, nobody connects anew.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExtensionReplacedTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @Test
    void the_button_on_an_open_page_works_again_and_stands_there_once() {
        var page = here.desk().page().invoice(Face.CLASSIC, "1044");
        page.payButton().await().mark();

        ExtensionsPage.reload(here.desk().browser());

        page.payButton().awaitUnmarked().press();
        here.desk().panel().awaitTicked("1044").awaitReady();
        assertThat(page.buttons()).isEqualTo(1);
    }

    @Test
    void a_payment_that_runs_meanwhile_is_shown_again_and_ends_as_one() {
        var before = here.town().farSide();
        here.desk().pay(Face.CLASSIC, "1042");
        here.desk().panel().charge();
        here.desk().reader().awaitAsking();
        var page = here.desk().page();
        page.payButton().mark();

        ExtensionsPage.reload(here.desk().browser());

        page.payButton().awaitUnmarked().press();
        here.desk().panel().awaitText("is on Front desk");
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid $184.20").awaitLine("Willow Creek", "in Willow Creek");
        assertThat(page.buttons()).isEqualTo(1);
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(184_20));
        assertThat(here.town().books().entries("1042")).isEqualTo(1);
    }
}
