package dev.tillbridge.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/// Our button on a page of the practice software. It stands in a closed shadow root, which no script of the page
/// can look into, and neither can the driver: it is pressed where it stands, by real input.
public final class PayButton {
    private static final By HOST = By.tagName("tillbridge-pay");

    private final Chromium browser;
    private final String tab;

    PayButton(Chromium browser, String tab) {
        this.browser = browser;
        this.tab = tab;
    }

    /// Waits until the button is there.
    public PayButton await() {
        browser.look(tab);
        browser.until(driver -> driver.findElements(HOST).stream().anyMatch(WebElement::isDisplayed));
        return this;
    }

    /// Presses it as a person does.
    public void press() {
        await();
        new Actions(browser.driver())
                .moveToElement(browser.driver().findElement(HOST))
                .click()
                .perform();
    }
}
