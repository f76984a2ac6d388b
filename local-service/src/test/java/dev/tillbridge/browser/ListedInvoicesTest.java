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
    void a_row_in_which_nothing_is_due_has_no_pay_but_one_that_was_paid_here_says_so() {
        var page = here.desk().page().open("/clinic/invoices");
        page.payButton("1039").press();
        here.desk().panel().awaitTicked("1039").charge();
        here.desk().reader().awaitAmount(72_50);
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid $72.50").awaitLine("Willow Creek", "in Willow Creek");

        page.reload();
        here.desk().browser().until(driver -> buttons("1039") == 1 && buttons("1044") == 1);
        here.desk().browser().picture(OneTown.SCREENS.resolve("run/list-paid-here.png"));

        assertThat(buttons("1040")).as("paid before").isZero();
        assertThat(buttons("1048")).as("nothing to pay").isZero();
        assertThat(buttons("1049")).as("the clinic owes").isZero();
    }

    private int buttons(String invoice) {
        var inRow = By.xpath("//tr[td[normalize-space()='" + invoice + "']]//tillbridge-pay");
        return here.desk().browser().driver().findElements(inRow).size();
    }

    @Test
    void an_invoice_seen_today_is_one_press_away_on_any_page() {
        here.desk().pay(Face.CLASSIC, "1050");
        here.desk().page().open("/clinic/day");
        here.desk().panel().awaitTitle("Next client").press("Bello");

        here.desk().panel().awaitTicked("1050").awaitReady();
    }
}
