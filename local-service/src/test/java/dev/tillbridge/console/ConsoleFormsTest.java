package dev.tillbridge.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.app.RunningService;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/// The console's forms in a real browser: they work under the pages' own policy.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsoleFormsTest {
    private ConsoleBrowser browser;
    private RunningService service;

    @BeforeAll
    void openBrowser() {
        browser = new ConsoleBrowser();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void start() {
        service = RunningService.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void the_one_time_address_opens_the_console_and_leaves_no_trace_of_its_ticket() {
        var address = service.call(Methods.CONSOLE, new Nothing()).address();

        browser.go(address);
        browser.until("Today");

        assertThat(browser.address()).isEqualTo("http://127.0.0.1:" + service.port() + "/");
        browser.go(address);
        browser.soon().until(ExpectedConditions.visibilityOfElementLocated(By.id("expired")));
        assertThat(browser.address()).doesNotContain("#");
    }

    @Test
    void people_readers_and_settings_are_changed_by_forms() {
        browser.enter(service);

        browser.open("people");
        browser.type("name", "Ann");
        browser.choose(By.id("role"), "manager");
        browser.press("Add a person");
        browser.until("not set");
        assertThat(service.call(Methods.PEOPLE, new Nothing()).people()).hasSize(1);
        // Once more without leaving the page: what came in place of the old form works like it.
        browser.type("name", "Bea");
        browser.press("Add a person");
        browser.until("Bea");
        browser.type("name", "Ann");
        browser.press("Add a person");
        browser.soon()
                .until(ExpectedConditions.textToBe(By.cssSelector("[role=alert] strong"), "There already is a Ann."));
        browser.choose(By.id("pin-person"), "Ann");
        browser.type("pin", "2486");
        browser.press("Set a PIN");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> service.call(Methods.PEOPLE, new Nothing()).people().stream()
                                .filter(person -> person.hasPin())
                                .count()
                        == 1);

        browser.open("readers");
        browser.find(By.name("code")).sendKeys("simulated-wpe");
        browser.type("label", "Front desk");
        browser.press("Add a card reader");
        browser.until("Front desk");
        browser.press("Test");
        browser.until("Front desk is on, online and ready.");

        browser.open("settings");
        browser.find(By.id("set-name")).clear();
        browser.type("set-name", "Willow Creek");
        browser.find(By.cssSelector("[aria-label='Save name']")).click();
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        service.call(Methods.DESK, new Nothing()).location().equals("Willow Creek"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_payment_that_nobody_knows_of_is_decided_in_the_console() {
        try (var desk = ConsoleDesk.at(service)) {
            desk.manager();
            desk.lost("1042", "Anna Okafor", 18_420);
            browser.enter(service);
            browser.open("needs");
            assertThat(browser.text()).contains("Not sure yet");
            browser.find(By.linkText("Open the payment")).click();
            browser.until("Decide without proof");
            browser.lookHere("payment-not-sure");
            decideThatItWasPaid();
            browser.lookHere("payment-decide");
            browser.press("Decide");
            browser.until("a reference or an approval code is needed");
            decideThatItWasPaid();
            browser.type("reference", "031882");
            browser.press("Decide");
            browser.until("I have entered it");
            browser.lookHere("payment-decided");
            browser.choose(By.cssSelector("section select"), "Ann");
            browser.press("I have entered it");
            browser.until("entered by Ann");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void another_desk_on_the_account_is_cut_over_in_the_console() {
        try (var desk = ConsoleDesk.at(service)) {
            desk.manager();
            desk.stranger(4_200);
            browser.enter(service);
            browser.open("needs");
            assertThat(browser.text()).contains("Another desk already uses this account");
            browser.open("settings");
            assertThat(browser.text()).contains("Stops charging here").contains("42.00");
            cutOver("9999");
            browser.until("The PIN is wrong");
            cutOver("2486");
            browser.until("Out of use");
            assertThat(service.call(Methods.DESK, new Nothing()).setUp()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void cutOver(String pin) {
        browser.choose(By.cssSelector("form[hx-post$=cut-over] select"), "Ann");
        browser.find(By.cssSelector("form[hx-post$=cut-over] input[name=pin]")).sendKeys(pin);
        browser.find(By.cssSelector("form[hx-post$=cut-over] input[name=reason]"))
                .sendKeys("the old PC is gone");
        browser.press("Confirm that it is out of use");
    }

    @Test
    void money_that_moved_otherwise_than_asked_is_settled_in_the_console() {
        try (var desk = ConsoleDesk.at(service)) {
            desk.manager();
            desk.differing("1042", "Anna Okafor", 18_420);
            browser.enter(service);
            browser.open("needs");
            assertThat(browser.text()).contains("Difference");
            browser.find(By.linkText("Open the payment")).click();
            browser.until("Settle the difference");
            browser.find(By.tagName("summary")).click();
            browser.lookHere("payment-settle");
            browser.find(By.cssSelector("input[value=counts]")).click();
            browser.choose(By.id("settle-person"), "Ann");
            browser.type("settle-pin", "2486");
            browser.type("settle-reason", "The client has seen it");
            browser.press("Settle it");
            browser.until("Ann settled the difference");
            browser.lookHere("payment-settled");
            assertThat(browser.text()).contains("I have entered it").doesNotContain("Settle it");
            browser.open("needs");
            assertThat(browser.text()).doesNotContain("Difference");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void decideThatItWasPaid() {
        browser.find(By.tagName("summary")).click();
        browser.find(By.cssSelector("input[value=paid]")).click();
        browser.choose(By.id("decide-person"), "Ann");
        browser.type("pin", "2486");
        browser.type("reason", "The slip shows it");
    }
}
