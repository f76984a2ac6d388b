package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/// Pay beside an invoice of a list, and from any page by what was seen today.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListedInvoicesTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @ParameterizedTest
    @CsvSource({
        "/clinic/invoices, 1044",
        "/clinic/clients/5521, 0987",
        "/app/#/invoices, 1031",
        "/app/#/clients/5521, 1042",
        "/frontdesk/clients/5530, 1043",
    })
    void pay_in_a_row_opens_that_invoice_and_leaves_the_list_where_it_is(String list, String invoice) {
        var page = here.desk().page().open(list);
        var tabs = here.desk().browser().driver().getWindowHandles().size();

        page.payButton(invoice).press();
        here.desk().panel().awaitTicked(invoice).awaitReady();

        page.turn();
        assertThat(here.desk().browser().driver().getCurrentUrl()).endsWith(list);
        assertThat(here.desk().browser().driver().getWindowHandles()).hasSizeGreaterThanOrEqualTo(tabs);
        assertThat(here.desk().browser().driver().findElements(By.xpath("//tr[contains(.,'Draft')]//tillbridge-pay")))
                .isEmpty();
        here.desk()
                .browser()
                .picture(OneTown.SCREENS.resolve("run/list" + list.replaceAll("[^a-z0-9]+", "-") + ".png"));
    }

    @Test
    void an_invoice_seen_today_is_one_press_away_on_any_page() {
        here.desk().pay(Face.CLASSIC, "1050");
        here.desk().page().open("/clinic/day");
        here.desk().panel().awaitTitle("Next client").press("Bello");

        here.desk().panel().awaitTicked("1050").awaitReady();
    }
}
