package dev.tillbridge.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.selenium.AxeBuilder;
import dev.tillbridge.app.RunningService;
import dev.tillbridge.app.TestDesk;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.Screen;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The console in a real browser: its forms work under its own policy, and every page can be read by everybody.
final class ConsoleScreensTest {
    private static final Path PICTURES = Path.of("target", "screens", "console");
    private static final List<String> PAGES =
            List.of("", "payments", "needs", "readers", "people", "browsers", "profiles", "health", "settings");

    private RunningService service;
    private ChromeDriver browser;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(PICTURES);
        service = RunningService.start();
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en-US");
        options.setCapability("goog:loggingPrefs", logs);
        var driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        browser = new ChromeDriver(driver, options);
    }

    @AfterEach
    void stop() {
        browser.quit();
        service.close();
    }

    @Test
    void the_one_time_address_opens_the_console_and_leaves_no_trace_of_its_ticket() {
        var address = service.call(Methods.CONSOLE, new Nothing()).address();

        browser.get(address);
        until("Today");

        assertThat(browser.getCurrentUrl()).isEqualTo(base() + "/");
        browser.get(address);
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(ExpectedConditions.visibilityOfElementLocated(By.id("expired")));
        assertThat(browser.getCurrentUrl()).doesNotContain("#");
    }

    @Test
    void people_readers_and_settings_are_changed_by_forms() {
        enter();

        open("people");
        browser.findElement(By.id("name")).sendKeys("Ann");
        new Select(browser.findElement(By.id("role"))).selectByValue("MANAGER");
        press("Add a person");
        until("not set");
        assertThat(service.call(Methods.PEOPLE, new Nothing()).people()).hasSize(1);
        // Once more without leaving the page: what came in place of the old form works like it.
        browser.findElement(By.id("name")).sendKeys("Bea");
        press("Add a person");
        until("Bea");
        browser.findElement(By.id("name")).sendKeys("Ann");
        press("Add a person");
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(ExpectedConditions.textToBe(By.cssSelector("[role=alert] strong"), "There already is a Ann."));
        new Select(browser.findElement(By.id("pin-person"))).selectByVisibleText("Ann");
        browser.findElement(By.id("pin")).sendKeys("2486");
        press("Set a PIN");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> service.call(Methods.PEOPLE, new Nothing()).people().stream()
                                .filter(person -> person.hasPin())
                                .count()
                        == 1);

        open("readers");
        browser.findElement(By.name("code")).sendKeys("simulated-wpe");
        browser.findElement(By.id("label")).sendKeys("Front desk");
        press("Add a card reader");
        until("Front desk");
        press("Test");
        until("Front desk is on, online and ready.");

        open("settings");
        var name = browser.findElement(By.id("set-name"));
        name.clear();
        name.sendKeys("Willow Creek");
        browser.findElement(By.cssSelector("[aria-label='Save name']")).click();
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        service.call(Methods.DESK, new Nothing()).location().equals("Willow Creek"));
        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_payment_that_nobody_knows_of_is_decided_in_the_console() throws IOException {
        var reader = TestDesk.reader(service);
        manager();
        try (var desk = TestDesk.at(service)) {
            var payment = desk.charge(desk.type("1042", "Anna Okafor", 18_420), reader);
            lose(payment.code(), reader);
            enter();
            open("needs");
            assertThat(text()).contains("Not sure yet");
            browser.findElement(By.linkText("Open the payment")).click();
            until("Decide without proof");
            picture("payment-not-sure");
            browser.findElement(By.tagName("summary")).click();
            picture("payment-decide");
            browser.findElement(By.cssSelector("input[value=paid]")).click();
            new Select(browser.findElement(By.id("decide-person"))).selectByVisibleText("Ann");
            browser.findElement(By.id("pin")).sendKeys("2486");
            browser.findElement(By.id("reason")).sendKeys("The slip shows it");
            press("Decide");
            until("a reference or an approval code is needed");
            browser.findElement(By.tagName("summary")).click();
            browser.findElement(By.cssSelector("input[value=paid]")).click();
            new Select(browser.findElement(By.id("decide-person"))).selectByVisibleText("Ann");
            browser.findElement(By.id("pin")).sendKeys("2486");
            browser.findElement(By.id("reason")).sendKeys("The slip shows it");
            browser.findElement(By.id("reference")).sendKeys("031882");
            press("Decide");
            until("I have entered it");
            picture("payment-decided");
            new Select(browser.findElement(By.cssSelector("section select"))).selectByVisibleText("Ann");
            press("I have entered it");
            until("entered by Ann");
            assertThat(complaints()).isEmpty();
        }
    }

    @Test
    void every_page_is_readable_by_everybody_empty_and_filled_light_and_dark_and_on_a_narrow_screen()
            throws IOException {
        enter();
        for (var page : PAGES) {
            seen(page, "empty");
        }
        var reader = TestDesk.reader(service);
        manager();
        service.say("person", "add", "Bea");
        service.say("location", "set", "name", "Willow Creek Animal Clinic");
        try (var desk = TestDesk.at(service)) {
            var paid = desk.charge(desk.type("1042", "Anna Okafor", 18_420), reader);
            service.control.autoTap(id(reader), 200);
            awaitScreen(paid.code(), Screen.ENTER_IT);
            service.control.autoTap(id(reader), -1);
            var lost = desk.charge(desk.type("1043", "Bartholomew Featherstonehaugh-Cholmondeley", 1_234_567), reader);
            lose(lost.code(), reader);
            for (var page : PAGES) {
                seen(page, "filled");
            }
            seen("payments/" + paid.code(), "paid");
            seen("payments/" + lost.code(), "lost");
            seen("payments?q=nobody", "nothing");
            service.say("location", "set", "language", "da");
            for (var page : PAGES) {
                seen(page, "danish");
            }
            seen("payments/" + paid.code(), "danish");
        }
        assertThat(complaints()).isEmpty();
    }

    private void seen(String page, String state) throws IOException {
        var name = page.isEmpty() ? "today" : page.replaceAll("[^a-z]+.*", "") + (page.contains("/") ? "-one" : "");
        for (var scheme : List.of("light", "dark")) {
            for (var width : List.of(360, 1280)) {
                look(width, scheme);
                open(page);
                picture(name + "-" + state + "-" + scheme + "-" + width);
                assertThat(wider())
                        .as("%s %s is wider than %s", name, state, width)
                        .isFalse();
            }
            accessible(name + " " + state + " " + scheme);
        }
    }

    private void accessible(String what) {
        var found = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(browser)
                .getViolations();
        assertThat(found).as(what).isEmpty();
    }

    private void look(int width, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private boolean wider() {
        return Boolean.TRUE.equals(
                browser.executeScript("return document.documentElement.scrollWidth > window.innerWidth"));
    }

    /// Puts the charge on the reader, then cuts every look at it.
    private void lose(String code, String reader) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.control.screen(id(reader)).toString().contains("amount"));
        service.control.arm("error_before", "GET", "/v1/payment_intents/*", 1_000, 0);
        service.control.arm("error_before", "GET", "/v1/terminal/readers/*", 1_000, 0);
        service.control.arm("error_before", "POST", "/v1/payment_intents/*/cancel", 1_000, 0);
        awaitScreen(code, Screen.NOT_SURE);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> !service.call(Methods.ATTENTION, new Nothing()).items().stream()
                        .filter(item -> item.kind().contains("NOT_SURE"))
                        .toList()
                        .isEmpty());
    }

    private void awaitScreen(String code, Screen screen) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.call(Methods.PAYMENT, new PaymentRef(code))
                                .view()
                                .screen()
                        == screen);
    }

    private void manager() {
        var said = service.say("person", "add", "Ann", "--role", "manager", "--json");
        var id = dev.tillbridge.json.Json.parse(said.out()).path("id").stringValue();
        assertThat(service.typing("2486\n", "person", "pin", id).code()).isZero();
    }

    private void enter() {
        browser.get(service.call(Methods.CONSOLE, new Nothing()).address());
        until("Today");
    }

    private void open(String page) {
        browser.get(base() + "/" + page);
    }

    private String base() {
        return "http://127.0.0.1:" + service.port();
    }

    private void press(String words) {
        browser.findElement(By.xpath("//button[normalize-space()='" + words + "']"))
                .click();
    }

    private void until(String words) {
        new WebDriverWait(browser, Duration.ofSeconds(10)).until(any -> text().contains(words));
    }

    /// What the page shows; read in one go, since the page may be exchanged meanwhile.
    private String text() {
        return String.valueOf(browser.executeScript("return document.body.innerText"));
    }

    private List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> requireNonNull(entry.getMessage()))
                .filter(message -> !message.contains("favicon") && !message.contains("/open - "))
                .toList();
    }

    private static String id(String reader) {
        return reader.substring(reader.indexOf(':') + 1);
    }

    private void picture(String name) throws IOException {
        Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}
