package dev.tillbridge.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/// Our button on a page of the practice software. It stands in a closed shadow root, which no script of the page
/// can look into, and neither can the driver: it is pressed where it stands, by real input.
public final class PayButton {
    private static final By HOST = By.tagName("tillbridge-pay");

    private final Chromium browser;
    private final String tab;
    private final By host;

    PayButton(Chromium browser, String tab) {
        this(browser, tab, HOST);
    }

    PayButton(Chromium browser, String tab, By host) {
        this.browser = browser;
        this.tab = tab;
        this.host = host;
    }

    /// Waits until the button is there.
    public PayButton await() {
        browser.look(tab);
        browser.until(driver -> shown(host));
        return this;
    }

    /// Leaves a mark on the button, by which it is told from one that takes its place.
    public void mark() {
        await();
        browser.driver().executeScript("document.querySelector('tillbridge-pay').setAttribute('data-mark', '')");
    }

    /// Waits until another button than the marked one is there.
    public PayButton awaitUnmarked() {
        browser.look(tab);
        browser.until(driver -> shown(By.cssSelector("tillbridge-pay:not([data-mark])")));
        return this;
    }

    /// Presses it as a person does.
    public void press() {
        await();
        new Actions(browser.driver())
                .moveToElement(browser.driver().findElement(host))
                .click()
                .perform();
    }

    private boolean shown(By what) {
        try {
            return browser.driver().findElements(what).stream().anyMatch(WebElement::isDisplayed);
        } catch (StaleElementReferenceException redrawn) {
            return false;
        }
    }
}
