package dev.tillbridge.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/// What happens in the clinic's program while a payment is made: others work there too, and it breaks. Entries are
/// counted in the clinic's own books.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClinicMeanwhileTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @Test
    void a_line_added_after_pay_stops_the_charge_until_the_new_amount_is_used() {
        var before = here.town().farSide();
        here.desk().pay(Face.CLASSIC, "1043");
        here.town().books().happen("1043", "invoice-changed", 20_00);

        here.desk().panel().charge();
        here.desk().panel().awaitTitle("The invoice changed meanwhile").awaitText("$116.45");
        here.picture("changed-meanwhile");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.nothing());

        here.desk().panel().press("Use $116.45");
        here.desk().reader().awaitAmount(116_45);
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid $116.45").awaitLine("Willow Creek", "in Willow Creek");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(116_45));
        assertThat(here.town().books().entries("1043")).isEqualTo(1);
        assertThat(here.town().books().dueMinor("1043")).isZero();
    }

    @Test
    void an_invoice_that_is_voided_after_pay_is_not_charged() {
        var before = here.town().farSide();
        here.desk().pay(Face.CLASSIC, "0987");
        here.town().books().happen("0987", "void", 0);

        here.desk().panel().charge();
        here.desk().panel().awaitText("Nothing was charged.");

        assertThat(here.desk().reader().screen()).isNotEqualTo("asking");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.nothing());
    }

    @Test
    void a_client_merged_after_pay_is_not_charged_under_the_old_number() {
        var before = here.town().farSide();
        here.desk().pay(Face.CLASSIC, "1050").awaitText("client 5580");
        here.town().books().merge(5580, 5521);

        here.desk().panel().charge();
        here.desk().panel().awaitText("Nothing was charged.");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.nothing());
        here.desk().pay(Face.CLASSIC, "1050").awaitText("client 5521");
        here.desk().chargeAndTap("$184.20").awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(184_20));
        assertThat(here.town().books().entries("1050")).isEqualTo(1);
    }

    @Test
    void a_payment_that_somebody_typed_in_meanwhile_is_asked_about_and_never_entered_again() {
        var before = here.town().farSide();
        here.desk().pay(Face.CLASSIC, "1039");
        here.desk().panel().charge();
        here.desk().reader().awaitAsking();
        here.town().books().happen("1039", "payment-by-hand", 72_50);

        here.desk().reader().tap();
        here.desk().panel().awaitText("Is this the payment?");
        here.picture("is-this-the-payment");
        here.desk().panel().press("Yes, it is there");
        here.desk().panel().awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(72_50));
        assertThat(here.town().books().entries("1039")).isEqualTo(1);
    }

    @Test
    void she_types_on_while_the_payment_is_entered_in_a_tab_that_nobody_sees() {
        here.desk().pay(Face.CLASSIC, "0962");
        here.desk().panel().charge();
        here.desk().reader().awaitAsking();
        here.desk().page().open("/clinic/clients");
        var field = here.desk().browser().driver().findElement(By.cssSelector("main input[name=q]"));
        here.town().books().set("slow", "", 300);
        var typed = new StringBuilder();
        var seen = new LinkedHashSet<String>();

        here.desk().reader().tap();
        while (here.town().books().entries("0962") == 0) {
            var word = "note " + typed.length() + " ";
            field.sendKeys(word);
            typed.append(word);
            seen.addAll(visibility());
            here.desk().page().turn();
        }
        here.town().books().clear("slow");
        var driver = here.desk().browser().driver();

        assertThat(field.getDomProperty("value")).isEqualTo(typed.toString());
        assertThat(driver.executeScript("return document.visibilityState")).isEqualTo("visible");
        assertThat(seen).containsExactly("hidden");
        here.desk().panel().awaitTitle("Paid $58.00").awaitLine("Willow Creek", "in Willow Creek");
        assertThat(here.town().books().entries("0962")).isEqualTo(1);
    }

    @Test
    void a_session_that_ended_is_told_and_the_payment_goes_in_after_signing_in() {
        var before = here.town().farSide();
        here.desk().pay(Face.CLASSIC, "1031");
        here.desk().panel().charge();
        here.desk().reader().awaitAsking();
        here.town().books().set("session-expired");

        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid $118.00").awaitText("wants you to sign in");
        here.picture("wants-sign-in");
        assertThat(here.town().books().entries("1031")).isZero();
        here.desk().page().signInAgain("ann");
        here.desk().panel().press("Put it in now");
        here.desk().panel().awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(118_00));
        assertThat(here.town().books().entries("1031")).isEqualTo(1);
    }

    @Test
    void a_session_that_ended_before_charge_charges_nothing_and_goes_on_with_one_press_after_signing_in() {
        var before = here.town().farSide();
        here.desk().pay(Face.CLASSIC, "1051");
        here.town().books().set("session-expired");

        here.desk().panel().charge();
        here.desk().panel().awaitTitle("Willow Creek wants you to sign in").awaitText("Nothing was charged.");
        here.picture("sign-in-before-charge");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.nothing());
        here.desk().page().signInAgain("ann");
        here.desk().panel().press("Charge $1,014.00");
        here.desk().reader().awaitAmount(1_014_00);
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid $1,014.00").awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(1_014_00));
        assertThat(here.town().books().dueMinor("1051")).isZero();
    }

    @Test
    void a_save_that_stores_and_then_breaks_off_is_one_entry() {
        savedOnce("1044", "$243.70", "save-then-drop");
    }

    @Test
    void a_save_that_stores_and_then_answers_with_an_error_is_one_entry() {
        savedOnce("1018", "$88.50", "save-then-500");
    }

    private void savedOnce(String invoice, String amount, String mischief) {
        here.desk().pay(Face.CLASSIC, invoice);
        here.town().books().set(mischief);
        here.desk().chargeAndTap(amount).awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().books().entries(invoice)).isEqualTo(1);
        assertThat(here.town().books().dueMinor(invoice)).isZero();
    }

    /// How every tab with a page of this invoice says that it is seen, asked through the extension, which changes
    /// nothing about which tab is in front.
    private List<String> visibility() {
        here.desk().browser().panel();
        var found = here.desk().browser().driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                (async () => {
                  const states = [];
                  for (const tab of await chrome.tabs.query({ url: '*://*/clinic/invoices/0962*' })) {
                    const told = await chrome.scripting
                      .executeScript({ target: { tabId: tab.id }, func: () => document.visibilityState })
                      .catch(() => []);
                    for (const each of told) if (each.result) states.push(each.result);
                  }
                  done(states);
                })();
                """);
        return ((List<?>) requireNonNull(found)).stream().map(String::valueOf).toList();
    }
}
