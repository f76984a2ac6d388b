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

/// The hosted pages in a real browser, whose pages may run no script at all.
@Tag("browser")
class PayPageTest extends PageTest {
    private static final Path PICTURES = Path.of("target", "screens", "pay");
    private ChromeDriver browser;

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
    }

    @AfterEach
    void quit() {
        browser.quit();
    }

    @Test
    void a_person_is_declined_asked_by_their_bank_and_has_paid_in_the_end() throws IOException {
        look(360, "light");
        browser.get(session().text("url"));
        seen("Pay Practice Clinic", "card");
        type("4000 0000 0000 0002");
        seen("Pay Practice Clinic", "declined");
        assertThat(browser.findElement(By.className("alert")).getText()).contains("Nothing was charged");
        assertThat(browser.findElement(By.id("number")).getDomProperty("value")).isEmpty();

        type("4000 0027 6000 3184");
        seen("Your bank asks whether it is you", "bank-asks");
        browser.findElement(By.cssSelector("button[value=yes]")).click();
        // The caller's page is of another origin than the hosted one.
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(page ->
                        String.valueOf(page.getCurrentUrl()).startsWith(sandbox.address() + "/readers?paid=cs_"));
        assertThat(control.capturedMinor()).isEqualTo(105_00);
    }

    @Test
    void a_link_in_the_dark_is_paid_once_from_a_bank_account_and_says_so_afterwards() throws IOException {
        look(900, "dark");
        var link = api.post(
                "/v1/payment_links",
                "",
                "line_items[0][quantity]",
                "1",
                "line_items[0][price_data][currency]",
                "usd",
                "line_items[0][price_data][unit_amount]",
                "10500",
                "line_items[0][price_data][product_data][name]",
                "Invoice 7",
                "payment_method_types[0]",
                "card",
                "payment_method_types[1]",
                "us_bank_account",
                "restrictions[completed_sessions][limit]",
                "1",
                "inactive_message",
                "This bill is paid.");
        browser.get(link.text("url"));
        seen("Pay Practice Clinic", "both-dark");
        browser.findElement(By.id("bank-name")).sendKeys("Ann Client");
        browser.findElement(By.id("bank-email")).sendKeys("ann@example.com");
        browser.findElement(By.id("routing")).sendKeys("110000000");
        browser.findElement(By.id("account")).sendKeys("000123456789");
        browser.findElement(By.cssSelector("input[name=way] ~ p button")).click();
        seen("Thank you", "on-its-way-dark");

        browser.get(link.text("url"));
        seen("This link is no longer active", "used-up-dark");

        var unproved = session("payment_method_types[]", "us_bank_account");
        client.payFromUnprovedBank(unproved.text("url"), "000123456789");
        var intent = now(unproved).text("payment_intent");
        browser.get(sandbox.pages().resolve("/v/" + intent).toString());
        seen("Verify your bank account", "verify-dark");
        browser.findElement(By.id("code")).sendKeys("SM11AA");
        browser.findElement(By.cssSelector("form button")).click();
        seen("Thank you", "verified-dark");
    }

    @Override
    String successUrl() {
        return sandbox.address() + "/readers?paid={CHECKOUT_SESSION_ID}";
    }

    private void type(String number) {
        for (var field : List.of("name", "email")) {
            browser.findElement(By.id(field)).clear();
        }
        browser.findElement(By.id("name")).sendKeys("Ann Client");
        browser.findElement(By.id("email")).sendKeys("ann@example.com");
        browser.findElement(By.id("number")).sendKeys(number);
        browser.findElement(By.id("expiry")).sendKeys("12 / 34");
        browser.findElement(By.id("cvc")).sendKeys("123");
        browser.findElement(By.cssSelector("form button")).click();
    }

    /// The page says this, keeps within its width, and hinders nobody.
    private void seen(String title, String picture) throws IOException {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(page -> page.findElement(By.tagName("h1")).getText().equals(title));
        assertThat(browser.executeScript("return document.documentElement.scrollWidth > window.innerWidth"))
                .isEqualTo(false);
        var found = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze(browser)
                .getViolations();
        assertThat(found).isEmpty();
        Files.write(PICTURES.resolve(picture + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private void look(int width, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }
}
