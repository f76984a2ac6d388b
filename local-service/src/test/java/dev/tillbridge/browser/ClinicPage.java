package dev.tillbridge.browser;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.openqa.selenium.By;

/// The demo clinic's program in a tab, as the person at the desk uses it.
public final class ClinicPage {
    /// The three faces of the program.
    public enum Face {
        CLASSIC("/clinic/"),
        NEW("/app/#/"),
        FRONT_DESK("/frontdesk/");

        private final String base;

        Face(String base) {
            this.base = base;
        }
    }

    private final Chromium browser;
    private final URI address;
    private final String tab;

    private ClinicPage(Chromium browser, URI address, String tab) {
        this.browser = browser;
        this.address = address;
        this.tab = tab;
    }

    /// A page of any program in this tab.
    ClinicPage(Chromium browser, String tab) {
        this(browser, URI.create(String.valueOf(browser.driver().getCurrentUrl())), tab);
    }

    /// Opens the program in a new tab and signs in.
    public static ClinicPage signIn(Chromium browser, URI address, String user) {
        var page = new ClinicPage(browser, address, browser.open(address + "/login"));
        page.fill(user);
        return page;
    }

    /// Signs in once more in this tab, after the session has ended.
    public ClinicPage signInAgain(String user) {
        open("/login");
        fill(user);
        return this;
    }

    private void fill(String user) {
        browser.driver().findElement(By.id("user")).sendKeys(user);
        browser.driver().findElement(By.id("password")).sendKeys("willow");
        browser.driver().findElement(By.xpath("//button[.='Sign in']")).click();
        browser.until(driver -> !requireNonNull(driver.getCurrentUrl()).contains("/login"));
    }

    /// Opens a page of the program in this tab.
    public ClinicPage open(String path) {
        turn();
        browser.driver().get(address + path);
        return this;
    }

    /// Opens an invoice in this tab.
    public ClinicPage invoice(Face face, String number) {
        turn();
        browser.driver().get(address + face.base + "invoices/" + number);
        return this;
    }

    /// Another tab of the same session.
    public ClinicPage another() {
        return new ClinicPage(browser, address, browser.open(address + "/clinic/invoices"));
    }

    /// The Pay button on this page.
    public PayButton payButton() {
        turn();
        return new PayButton(browser, tab);
    }

    /// The Pay button in the row of an invoice.
    public PayButton payButton(String invoice) {
        turn();
        return new PayButton(browser, tab, By.xpath("//tr[td[normalize-space(.)='" + invoice + "']]//tillbridge-pay"));
    }

    /// How many Pay buttons stand on this page.
    public int buttons() {
        turn();
        return browser.driver().findElements(By.tagName("tillbridge-pay")).size();
    }

    public ClinicPage reload() {
        turn();
        browser.driver().navigate().refresh();
        return this;
    }

    /// All that is visible on the page.
    public String text() {
        turn();
        return browser.driver().findElement(By.tagName("body")).getText();
    }

    /// Turns the driver to this tab.
    public void turn() {
        browser.look(tab);
    }
}
