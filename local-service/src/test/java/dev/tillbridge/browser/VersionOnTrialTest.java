package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.TrialDifference;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/// A new version of how the clinic's program is read, tried beside the one in use in a real browser.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VersionOnTrialTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    private TrialOf trials() {
        return new TrialOf(here.town().control());
    }

    @AfterEach
    void end() {
        if (trials().state().before() != null) {
            trials().back();
        }
        if (trials().state().trial() != null) {
            trials().drop();
        }
    }

    @Test
    void a_broken_version_is_tried_and_differs_while_the_one_in_use_charges() throws IOException {
        var before = here.town().farSide();
        trials().add(TrialOf.version("9.1")
                .replace("due: {at: [{label: Balance due}]}", "due: {at: [{label: Sales tax}]}")
                .replace("number: {at: [{column: Invoice}]}", "number: {at: [{column: Bill}]}"));

        here.desk().pay(Face.CLASSIC, "1042");
        var trial = trials().await(0, 1);
        trials().awaitDifference("open-invoices.number");
        here.desk().chargeAndTap("$184.20");
        here.town().books().awaitEntries("1042", 1);

        console();
        here.desk().browser().until(driver -> driver.findElement(By.xpath("//td[contains(., '184.20 USD')]")));
        here.desk().browser().picture(OneTown.SCREENS.resolve("run").resolve("version-differs.png"));
        assertThat(trial.differences()).extracting(TrialDifference::field).contains("due", "charge");
        assertThat(trial.differences().stream()
                        .filter(each -> each.field().equals("due"))
                        .findFirst()
                        .orElseThrow()
                        .inUse())
                .isEqualTo("184.20 USD");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(18_420));
        assertThat(here.town().books().dueMinor("1042")).isZero();
        assertThat(trials().state().version()).isEqualTo(TrialOf.ours());
    }

    @Test
    void a_good_version_is_taken_into_use_by_one_press_in_the_console_and_put_back_by_one_press() throws IOException {
        var ours = TrialOf.ours();
        trials().add(TrialOf.version("9.1") + "# seen by the support\n");
        here.desk().pay(Face.CLASSIC, "1043");
        trials().await(1, 0);

        var browser = console();
        browser.until(driver -> driver.findElement(By.xpath("//strong[contains(., 'Invoices read alike: 1')]")));
        browser.picture(OneTown.SCREENS.resolve("run").resolve("version-on-trial.png"));
        press(browser, "use", "Take version 9.1 into use");
        browser.until(driver -> driver.findElement(By.xpath("//button[.='Go back to version " + ours + "']")));
        browser.picture(OneTown.SCREENS.resolve("run").resolve("version-in-use.png"));
        assertThat(trials().state().version()).isEqualTo("9.1");
        assertThat(trials().state().by()).isEqualTo("Ann");
        var console = browser.driver().getWindowHandle();
        // The page was open before, and nothing is loaded again.
        here.desk().page().payButton().press();
        here.desk().panel().awaitTicked("1043").awaitReady();

        browser.look(console);
        press(browser, "back", "Go back to version " + ours);
        browser.until(driver -> driver.findElement(By.xpath("//h3[.='Version 9.1 on trial']")));
        assertThat(trials().state().version()).isEqualTo(ours);
        here.desk().page().payButton().press();
        here.desk().panel().awaitTicked("1043").awaitReady();
    }

    /// *How we read practice software*, in a tab of its own.
    private Chromium console() {
        var browser = here.desk().browser();
        browser.open(here.town().control().call(Methods.CONSOLE, new Nothing()).address());
        browser.until(driver -> driver.findElement(By.linkText("How we read practice software")))
                .click();
        return browser;
    }

    private static void press(Chromium browser, String form, String words) {
        var at = "form[hx-post$='" + form + "'] ";
        var driver = browser.driver();
        new Select(driver.findElement(By.cssSelector(at + "select"))).selectByVisibleText("Ann");
        driver.findElement(By.cssSelector(at + "input[type=password]")).sendKeys("7319");
        driver.findElement(By.xpath("//button[.='" + words + "']")).click();
    }

    @Test
    void a_hostile_version_on_trial_presses_types_and_opens_nothing() throws IOException {
        var hostile = TrialOf.version("6.6")
                .replace(
                        "fresh: {in: own-tab, address: \"{origin}/clinic/invoices/{id}\"}",
                        "fresh: {in: this-page, steps: [{press: [{label: Client account}]}]}")
                .replace("open: {address: \"{origin}/clinic/invoices/{id}/payment\", page: payment}", """
                        open: {address: "{origin}/clinic/invoices/{id}", page: invoice}""")
                .replace("button: {at: [{css: p.actions}]", "button: {at: [{css: h1}]")
                .replaceFirst("(?m)^version: .*$", "version: \"6.6\"");
        trials().add(hostile);
        var page = here.desk().page().invoice(Face.CLASSIC, "0962");
        page.payButton().press();
        here.desk().panel().awaitTicked("0962").awaitReady();
        trials().await(1, 0);
        page.turn();
        var windows = here.desk().browser().driver().getWindowHandles();

        page.payButton().press();
        here.desk().panel().awaitTicked("0962").awaitReady();

        assertThat(page.text()).contains("Invoice 0962");
        assertThat(here.desk().browser().driver().getCurrentUrl()).endsWith("/clinic/invoices/0962");
        assertThat(page.buttons()).isEqualTo(1);
        assertThat(here.desk().browser().driver().findElements(By.cssSelector("p.actions > tillbridge-pay")))
                .as("the button stands where the version in use wants it")
                .hasSize(1);
        assertThat(here.desk().browser().driver().getWindowHandles()).hasSameSizeAs(windows);
        assertThat(here.town().books().entries("0962")).isZero();
    }
}
