package dev.tillbridge.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/// The side panel as the person at the desk sees it: by its words, not by its markup. Every method turns the
/// driver to the panel first.
public final class Panel {
    private final Chromium browser;

    public Panel(Chromium browser) {
        this.browser = browser;
    }

    /// The headline of the screen that is shown.
    public String title() {
        return one(By.cssSelector("main h1")).getText();
    }

    /// Waits for a screen whose headline holds these words.
    public Panel awaitTitle(String words) {
        return await(By.xpath("//main//h1[contains(normalize-space(.)," + quoted(words) + ")]"));
    }

    /// Waits until these words stand anywhere in the panel.
    public Panel awaitText(String words) {
        return await(By.xpath("//*[contains(normalize-space(.)," + quoted(words) + ")]"));
    }

    /// All that is visible.
    public String text() {
        return one(By.tagName("body")).getText();
    }

    /// Waits until Charge may be pressed.
    public Panel awaitReady() {
        return await(By.cssSelector("main form button.main[type=submit]:not(:disabled)"));
    }

    /// Waits until this invoice is shown and ticked.
    public Panel awaitTicked(String invoice) {
        return await(By.xpath(
                "//main//div[contains(@class,'ticked')][contains(normalize-space(.)," + quoted(invoice) + ")]"));
    }

    /// What stands on the Charge button, such as `Charge $184.20`.
    public String chargeWords() {
        return one(By.cssSelector("main form button.main[type=submit]"))
                .getText()
                .lines()
                .findFirst()
                .orElse("");
    }

    /// Whether Charge is there and may be pressed now.
    public boolean mayCharge() {
        turn();
        return !browser.driver()
                .findElements(By.cssSelector("main form button.main[type=submit]:not(:disabled)"))
                .isEmpty();
    }

    /// Taps the first of the clinic's reasons for paying only a part.
    public void chooseFirstReason() {
        one(By.cssSelector("main fieldset.reasons button")).click();
    }

    /// Presses Charge as soon as it may be pressed.
    public void charge() {
        awaitReady();
        one(By.cssSelector("main form button.main[type=submit]")).click();
    }

    /// Holds the mouse button down on Charge; [#release] makes it a press.
    public void holdCharge() {
        awaitReady();
        new Actions(browser.driver())
                .clickAndHold(one(By.cssSelector("main form button.main[type=submit]")))
                .perform();
    }

    public void release() {
        new Actions(browser.driver()).release().perform();
    }

    /// Clicks Charge twice, as fast as a hand does.
    public void doubleCharge() {
        awaitReady();
        new Actions(browser.driver())
                .doubleClick(one(By.cssSelector("main form button.main[type=submit]")))
                .perform();
    }

    /// Sees to it that this card reader is the chosen one before the charge.
    public Panel takeReader(String label) {
        var chosen = By.cssSelector("main .reader-line button");
        await(chosen);
        if (!text().contains("Card reader\n" + label)) {
            one(chosen).click();
            press(label);
            awaitReady();
        }
        return this;
    }

    /// Presses Enter, which charges while the button has the focus.
    public void enter() {
        turn();
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    }

    /// Presses the button, or the part of the strip, that says these words or begins with them.
    public void press(String words) {
        var text = quoted(words);
        var button = By.xpath("//button[starts-with(normalize-space(.)," + text + ") or @aria-label=" + text + "]");
        await(button);
        one(button).click();
    }

    /// Whether a button says these words.
    public boolean offers(String words) {
        turn();
        return browser.driver().findElements(By.tagName("button")).stream()
                .anyMatch(button -> button.getText().startsWith(words));
    }

    /// Ticks or unticks an invoice by its number.
    public void tick(String invoice) {
        var box = By.xpath("//main//label[contains(normalize-space(.)," + quoted(invoice) + ")]/input");
        await(box);
        one(box).click();
    }

    /// Types into a field by its label, in place of what stood there.
    public void type(String label, String text) {
        var labelled = By.xpath("//label[contains(normalize-space(.)," + quoted(label) + ")]");
        await(labelled);
        var field = one(By.id(String.valueOf(one(labelled).getDomAttribute("for"))));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    /// Types into the search field, in place of what stood there.
    public Panel typeSearch(String words) {
        var field = By.cssSelector("main input[type=search]");
        await(field);
        one(field).sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
        return this;
    }

    /// The rows of the list below this heading; empty when there is none.
    public List<String> listed(String heading) {
        turn();
        return browser
                .driver()
                .findElements(By.xpath("//main//section[h2[normalize-space(.)=" + quoted(heading) + "]]//li"))
                .stream()
                .map(Panel::words)
                .toList();
    }

    /// The step that the payment is at, such as `Waiting for card`; empty when there is none.
    public String step() {
        turn();
        return browser.driver().findElements(By.cssSelector("main li[aria-current=step]")).stream()
                .map(Panel::words)
                .findFirst()
                .orElse("");
    }

    public Panel awaitStep(String words) {
        return await(By.xpath("//main//li[@aria-current='step'][contains(normalize-space(.)," + quoted(words) + ")]"));
    }

    /// The three lines of a payment by their names: Money, the PIMS, Receipt.
    public Map<String, String> lines() {
        turn();
        var lines = new LinkedHashMap<String, String>();
        for (var line : browser.driver().findElements(By.cssSelector("main dl.lines > div"))) {
            lines.put(words(line.findElement(By.tagName("dt"))), words(line.findElement(By.tagName("dd"))));
        }
        return lines;
    }

    /// Waits until the line of this name holds these words.
    public Panel awaitLine(String name, String words) {
        return await(By.xpath("//main//dt[normalize-space(.)=" + quoted(name) + "]/following-sibling::dd[contains(.,"
                + quoted(words) + ")]"));
    }

    /// What is to be copied into the PIMS, by its names.
    public Map<String, String> toCopy() {
        turn();
        var fields = new LinkedHashMap<String, String>();
        for (var field : browser.driver().findElements(By.cssSelector("main dl.to-copy > div"))) {
            fields.put(words(field.findElement(By.tagName("dt"))), words(field.findElement(By.tagName("dd"))));
        }
        return fields;
    }

    /// The payments that run or are unsettled while another screen is shown.
    public List<String> strip() {
        turn();
        return browser.driver().findElements(By.cssSelector("nav.strip button")).stream()
                .map(Panel::words)
                .toList();
    }

    /// The short code of the payment that is shown.
    public String code() {
        var words = one(By.cssSelector("main .aside")).getText();
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private Panel await(By what) {
        turn();
        browser.until(driver -> {
            try {
                return driver.findElements(what).stream().anyMatch(WebElement::isDisplayed);
            } catch (StaleElementReferenceException redrawn) {
                return false;
            }
        });
        return this;
    }

    private WebElement one(By what) {
        turn();
        return browser.driver().findElement(what);
    }

    private void turn() {
        browser.panel();
    }

    private static String words(WebElement element) {
        return element.getText().replaceAll("\\s+", " ").strip();
    }

    private static String quoted(String words) {
        return words.contains("'") ? '"' + words + '"' : "'" + words + "'";
    }
}
