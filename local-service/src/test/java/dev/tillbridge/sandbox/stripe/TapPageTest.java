package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The page on which a person plays the client, in a real browser.
@Tag("browser")
class TapPageTest extends SandboxTest {
    private static final Path PICTURES = Path.of("target", "screens", "reader");
    private ChromeDriver browser;
    private String reader;

    @BeforeEach
    void browse() throws IOException {
        Files.createDirectories(PICTURES);
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en-US");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        browser = new ChromeDriver(service, options);
        reader = reader();
    }

    @AfterEach
    void quit() {
        browser.quit();
    }

    @Test
    void a_click_on_a_card_pays_what_the_reader_shows() throws IOException {
        look(900, "light");
        browser.get(sandbox.readerPage(reader).toString());
        await("Ready");
        assertThat(browser.findElement(By.tagName("header")).getText()).contains("PRACTICE");
        picture("idle");
        var intent = intent(84_20);
        ask(reader, intent);
        await("Tap, insert or swipe");
        assertThat(browser.findElement(By.id("amount")).getText()).isEqualTo("$84.20");
        picture("asking");

        browser.findElement(By.cssSelector("[data-card=mastercard]")).click();
        await("Reading the card");
        picture("reading");
        later(Duration.ofSeconds(1));
        await("Approved");
        picture("approved");

        assertThat(control.capturedMinor()).isEqualTo(84_20);
        assertThat(intentNow(intent).text("status")).isEqualTo("succeeded");
    }

    @Test
    void decline_partly_walking_away_and_switching_off_are_one_click_each() throws IOException {
        look(360, "dark");
        browser.get(sandbox.readerPage(reader).toString());
        var part = new String[] {"payment_method_options[card_present][request_partial_authorization]", "if_available"};
        var intent = intent(84_20, part);
        ask(reader, intent);
        await("Tap, insert or swipe");
        browser.findElement(By.cssSelector("[data-outcome=decline]")).click();
        await("Reading the card");
        later(Duration.ofSeconds(1));
        await("Declined");
        picture("declined-dark-360");

        ask(reader, intent);
        await("Tap, insert or swipe");
        browser.findElement(By.id("away")).click();
        assertThat(browser.findElement(By.id("told")).getText()).contains("gives up in 120 s");
        browser.findElement(By.id("partly")).click();
        await("Reading the card");
        later(Duration.ofSeconds(1));
        await("Approved in part");
        picture("partly-dark-360");
        assertThat(control.capturedMinor()).isEqualTo(42_10);

        browser.findElement(By.id("online")).click();
        await("Switched off");
        picture("off-dark-360");
        assertThat(readerNow(reader).text("status")).isEqualTo("offline");
    }

    @Test
    void nothing_hinders_a_person_who_cannot_see_well() throws IOException {
        for (var scheme : List.of("light", "dark")) {
            for (var width : List.of(360, 900)) {
                look(width, scheme);
                browser.get(sandbox.readerPage(reader).toString());
                await("Ready");
                accessible();
                var intent = intent(84_20);
                ask(reader, intent);
                await("Tap, insert or swipe");
                picture("asking-" + scheme + "-" + width);
                accessible();
                assertThat(wider()).isFalse();
                control.approve(reader);
                await("Approved");
                accessible();
                later(Duration.ofSeconds(9));
            }
        }
        browser.get(sandbox.address().resolve("/readers").toString());
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(page -> !page.findElements(By.cssSelector("#readers a")).isEmpty());
        accessible();
        picture("list");
    }

    private boolean wider() {
        return Boolean.TRUE.equals(
                browser.executeScript("return document.documentElement.scrollWidth > window.innerWidth"));
    }

    private void accessible() {
        var found = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(browser)
                .getViolations();
        assertThat(found).isEmpty();
    }

    private void look(int width, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private void await(String words) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(page -> page.findElement(By.id("words")).getText().equals(words));
    }

    private void picture(String name) throws IOException {
        Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}
