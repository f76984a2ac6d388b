package dev.tillbridge.browser;

import org.openqa.selenium.By;

/// Connects a browser by a one-time ticket, without comparing digits.
public final class ConnectPage {
    private ConnectPage() {}

    /// Opens the ticket's address and waits until this browser is connected.
    public static void connect(Chromium browser, String ticket) {
        browser.open(browser.page("connect.html") + "#" + ticket);
        browser.until(driver -> {
            var words = driver.findElement(By.tagName("body")).getText();
            return words.contains("is connected");
        });
    }
}
