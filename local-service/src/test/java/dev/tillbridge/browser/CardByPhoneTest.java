package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import dev.tillbridge.sandbox.stripe.Client;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchWindowException;

/// A client on the phone reads out a card, and it is typed on the processor's page in a tab of its own.
@Tag("browser")
final class CardByPhoneTest {
    private static final Path SCREENS = Path.of("target", "screens");

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @SuppressWarnings("NullAway.Init")
    private Chromium browser;

    @SuppressWarnings("NullAway.Init")
    private Panel panel;

    @BeforeEach
    void open() {
        town = Town.open(directory);
        browser = town.browser();
        panel = new Panel(browser);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void stop_closes_the_page_whatever_became_of_its_tab_and_the_next_page_is_paid_once() {
        chooseByPhone("1042");
        var address = toThePage();
        browser.driver().close();
        panel.awaitTitle("is being typed in the other tab");
        panel.press("Show it");
        assertThat(toThePage()).isEqualTo(address);
        type("4000 0000 0000 0002");
        browser.until(page -> page.findElement(By.className("alert")));
        panel.awaitTitle("is being typed in the other tab");
        browser.picture(SCREENS.resolve("card-by-phone.png"));
        panel.press("Stop");
        panel.awaitTitle("Stopped");
        panel.awaitText("Nothing was charged");
        new Client().pay(address, Client.VISA);
        assertThat(town.processor().charges()).isZero();

        panel.press("Charge");
        panel.awaitTitle("is being typed in the other tab");
        assertThat(toThePageBut(address)).isNotEqualTo(address);
        type(Client.VISA);
        panel.awaitTitle("Paid $184.20");
        panel.awaitLine("Willow Creek", "in Willow Creek");
        panel.awaitText("typed in");
        assertThat(town.processor().charges()).isEqualTo(1);
        assertThat(town.processor().capturedMinor()).isEqualTo(184_20);
        assertThat(town.books().entries("1042")).isEqualTo(1);
        browser.until(gone -> pages().isEmpty());
    }

    private void chooseByPhone(String invoice) {
        town.signIn(browser).invoice(Face.CLASSIC, invoice).payButton().press();
        panel.awaitReady();
        panel.press("Other ways to pay");
        panel.press("Card by phone");
        panel.awaitTitle("is being typed in the other tab");
    }

    /// Turns to the tab with the processor's page, which was opened by the extension, and gives its address.
    private String toThePage() {
        return toThePageBut("");
    }

    /// Another one than that, which may just be closing.
    private String toThePageBut(String old) {
        var found = new String[] {""};
        browser.until(anything -> {
            for (var page : pages()) {
                found[0] = address(page);
                if (!found[0].isEmpty() && !found[0].equals(old)) {
                    return true;
                }
            }
            return false;
        });
        return found[0];
    }

    private List<String> pages() {
        return browser.driver().getWindowHandles().stream()
                .filter(handle -> !address(handle).isEmpty())
                .toList();
    }

    /// Turns to the tab; empty where it holds another page, or is closed by now.
    private String address(String handle) {
        try {
            browser.look(handle);
            boolean isPage = String.valueOf(browser.driver().getTitle()).startsWith("Pay ");
            return isPage ? Objects.requireNonNull(browser.driver().getCurrentUrl()) : "";
        } catch (NoSuchWindowException closed) {
            return "";
        }
    }

    private void type(String number) {
        browser.until(page -> page.findElement(By.id("number")));
        for (var field : List.of("name", "email", "number", "expiry", "cvc")) {
            browser.driver().findElement(By.id(field)).clear();
        }
        write("name", "Anna Okafor");
        write("email", "anna@example.com");
        write("number", number);
        write("expiry", "12 / 34");
        write("cvc", "123");
        browser.driver().findElement(By.cssSelector("form button")).click();
    }

    private void write(String field, String text) {
        browser.driver().findElement(By.id(field)).sendKeys(text);
    }
}
