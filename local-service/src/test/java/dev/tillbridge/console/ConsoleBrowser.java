package dev.tillbridge.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import dev.tillbridge.app.RunningService;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A person at the console, in Chromium. One browser for all tests of a class; each test has a service of its own.
final class ConsoleBrowser implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screens", "console");

    private final ChromeDriver driver;
    private String base = "";

    ConsoleBrowser() {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en-US");
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
    }

    /// Goes in with a new one-time address.
    ConsoleBrowser enter(RunningService service) {
        return enter(service.call(Methods.CONSOLE, new Nothing()).address());
    }

    /// Goes in with the one-time address that `tillbridge console` prints.
    ConsoleBrowser enter(String address) {
        base = address.replaceFirst("/open#.*", "");
        driver.get(address);
        return until("Today");
    }

    /// Says yes to the question that the browser asks.
    void agree() {
        soon().until(ExpectedConditions.alertIsPresent()).accept();
    }

    void go(String address) {
        driver.get(address);
    }

    String address() {
        return requireNonNull(driver.getCurrentUrl());
    }

    void open(String page) {
        driver.get(base + "/" + page);
    }

    WebElement find(By what) {
        return driver.findElement(what);
    }

    void type(String id, String text) {
        find(By.id(id)).sendKeys(text);
    }

    void choose(By list, String words) {
        new Select(find(list)).selectByVisibleText(words);
    }

    void press(String words) {
        find(By.xpath("//button[normalize-space()='" + words + "']")).click();
    }

    ConsoleBrowser until(String words) {
        new WebDriverWait(driver, Duration.ofSeconds(10)).until(any -> text().contains(words));
        return this;
    }

    /// What comes when the service has begun anew.
    ConsoleBrowser afterAll(String words) {
        new WebDriverWait(driver, Duration.ofSeconds(60))
                .withMessage(() -> words + " in: " + text() + complaints())
                .until(any -> text().contains(words));
        return this;
    }

    WebDriverWait soon() {
        return new WebDriverWait(driver, Duration.ofSeconds(10));
    }

    /// What the page shows; read in one go, since the page may be exchanged meanwhile.
    String text() {
        return String.valueOf(driver.executeScript("return document.body.innerText"));
    }

    /// What the browser complained of since it was last asked, but for what every test provokes.
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> requireNonNull(entry.getMessage()))
                .filter(message -> !message.contains("favicon") && !message.contains("/open - "))
                .toList();
    }

    /// Looks at a page in every light and width: nothing is wider than the screen, and everybody can read it.
    void look(String page, String state) {
        var name = page.isEmpty() ? "today" : page.replaceAll("[^a-z]+.*", "") + (page.contains("/") ? "-one" : "");
        open(page);
        for (var scheme : List.of("light", "dark")) {
            for (var width : List.of(360, 1280)) {
                set(width, scheme);
                picture(name + "-" + state + "-" + scheme + "-" + width);
                assertThat(wider())
                        .as("%s %s is wider than %s", name, state, width)
                        .isFalse();
            }
            // Colours change with the light, not with the language.
            if (scheme.equals("light") || !state.equals("danish")) {
                readable(name + " " + state + " " + scheme, scheme.equals("light"));
            }
        }
    }

    /// Looks at the page as it stands, with what was opened or typed in it, at the width of a side panel.
    void lookHere(String name) {
        for (var scheme : List.of("light", "dark")) {
            set(360, scheme);
            tall();
            picture(name + "-" + scheme);
            assertThat(wider()).as(name + " is wider than 360").isFalse();
            readable(name + " " + scheme, scheme.equals("light"));
        }
        set(1280, "light");
    }

    /// @param whole whether everything is looked at; colours alone are another in the dark
    private void readable(String what, boolean whole) {
        var axe = whole
                ? new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                : new AxeBuilder().withOnlyRules(List.of("color-contrast"));
        assertThat(axe.analyze(driver).getViolations()).as(what).isEmpty();
    }

    /// Makes the window as high as the page.
    private void tall() {
        var height = (Number) requireNonNull(driver.executeScript("return document.documentElement.scrollHeight"));
        size(360, Math.max(900, height.intValue()));
    }

    private void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private void set(int width, String scheme) {
        size(width, 900);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private boolean wider() {
        return Boolean.TRUE.equals(
                driver.executeScript("return document.documentElement.scrollWidth > window.innerWidth"));
    }

    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
