package dev.tillbridge.browser;

import java.net.URI;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/// Tryton's own web client in a tab, as the person at the desk uses it.
final class TrytonPage {
    private static final String FORM = "#tabcontent > .tab-pane.active .form ";
    private static final By LINES = By.cssSelector("#tabcontent > .tab-pane.active td[data-title='Summary: ']");

    /// Notes what happens to the page from now on. Not its visibility, which the driver's own turning to another
    /// window changes.
    private static final String WATCH = """
            window.seen = [];
            const note = (event) => window.seen.push(event.type);
            for (const type of ['hashchange', 'beforeunload', 'input', 'change', 'click', 'keydown'])
              window.addEventListener(type, note, true);""";

    private final Chromium browser;
    private final String tab;

    private TrytonPage(Chromium browser, String tab) {
        this.browser = browser;
        this.tab = tab;
    }

    /// Opens an invoice by its id in a new tab and signs in.
    static TrytonPage signIn(Chromium browser, URI address, int invoice) {
        var page = new TrytonPage(browser, browser.open(address + "/#clinic/model/account.invoice/" + invoice));
        // The form answers from the moment that it knows the databases.
        visible(browser, By.id("database"));
        visible(browser, By.id("login")).sendKeys("clerk\n");
        page.password();
        visible(browser, LINES);
        return page;
    }

    /// Types the password that is asked for.
    void password() {
        turn();
        visible(browser, By.cssSelector(".modal.in input[type=password]")).sendKeys("clerk-pw\n");
        browser.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("input[type=password]")));
    }

    /// Loads the page anew, and waits for the invoice.
    void reload() {
        turn();
        browser.driver().navigate().refresh();
        visible(browser, LINES);
    }

    PayButton payButton() {
        turn();
        return new PayButton(browser, tab);
    }

    void press(String button) {
        turn();
        visible(browser, By.cssSelector(FORM + "button[name=" + button + "]")).click();
    }

    /// Opens a new note on the record, and gives what one types it into. The button may lie beyond the edge of the
    /// window.
    WebElement note() {
        turn();
        script("document.querySelector('#tabcontent > .tab-pane.active button[id=note]').click()");
        visible(browser, By.cssSelector(".modal.in button[aria-label=New]")).click();
        return visible(browser, By.cssSelector(".modal.in textarea"));
    }

    void type(WebElement field, String words) {
        turn();
        field.sendKeys(words);
    }

    String value(WebElement field) {
        turn();
        return String.valueOf(field.getDomProperty("value"));
    }

    /// Runs a script in the page.
    String script(String script, Object... values) {
        turn();
        return String.valueOf(browser.driver().executeScript(script, values));
    }

    /// Waits until a list is visible and offers this; Tryton fills its lists after it shows them.
    void awaitOption(String list, String words) {
        turn();
        var shown = visible(browser, By.cssSelector(list));
        browser.until(driver -> shown.findElements(By.tagName("option")).stream()
                .anyMatch(option -> words.equals(option.getDomProperty("text"))));
    }

    void awaitGone(String css) {
        turn();
        browser.until(driver -> driver.findElements(By.cssSelector(css)).isEmpty());
    }

    void watch() {
        turn();
        browser.driver().executeScript(WATCH);
    }

    /// What happened to the page since it is watched, and whether it is the one that is shown now.
    String seen() {
        turn();
        return String.valueOf(
                browser.driver().executeScript("return [...window.seen, document.visibilityState].join(' ')"));
    }

    private void turn() {
        browser.look(tab);
    }

    private static WebElement visible(Chromium browser, By what) {
        return browser.until(ExpectedConditions.visibilityOfElementLocated(what));
    }
}
