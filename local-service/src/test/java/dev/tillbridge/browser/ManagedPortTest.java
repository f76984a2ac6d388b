package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tillbridge.app.RunningService;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PairingAnswer;
import dev.tillbridge.protocol.PairingOpen;
import dev.tillbridge.protocol.Protocol;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/// A browser whose administrator says where the service is.
@Tag("browser")
final class ManagedPortTest {
    @TempDir
    private Path folder;

    @Test
    void the_service_is_found_at_the_port_that_the_browsers_policy_names() {
        var whyNot = BrowserPolicy.whyNot();
        assumeTrue(whyNot.isEmpty(), () -> "not run: " + whyNot.orElse(""));
        var extension = OtherExtension.in(folder.resolve("extension"));
        try (var service = RunningService.start()) {
            service.settings(
                    "stripe:\n  apiBase: " + service.processor.address() + "\nextensions: [" + extension.id() + "]\n");
            service.restart();
            assertThat(Protocol.FIXED_PORTS).doesNotContain(service.port());
            service.call(Methods.PAIR_OPEN, new PairingOpen(false, "Ann"));

            try (var policy = BrowserPolicy.set(extension.id(), "{\"port\":" + service.port() + "}");
                    var browser = Chromium.headless("--load-extension=" + extension.directory())) {
                assertThat(policy).isNotNull();
                browser.driver().get("chrome-extension://" + extension.id() + "/sidepanel.html");
                connect(service, browser);
                browser.until(driver -> text(browser).contains("Nothing set up yet")
                        || text(browser).contains("Next client"));
            }
        }
    }

    /// Presses Connect until the service has heard it, then says that the digits are the same.
    private static void connect(RunningService service, Chromium browser) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            press(browser, "Look again");
            press(browser, "Connect");
            return service.call(Methods.PAIR_PENDING, new Nothing()).pairingId() != null;
        });
        var pending = service.call(Methods.PAIR_PENDING, new Nothing());
        var digits = Objects.requireNonNull(pending.digits());
        browser.until(driver -> text(browser).replace(" ", "").contains(digits));
        service.call(Methods.PAIR_ANSWER, new PairingAnswer(Objects.requireNonNull(pending.pairingId()), true, "Ann"));
    }

    private static void press(Chromium browser, String button) {
        browser.driver().findElements(By.xpath("//button[normalize-space()='" + button + "']")).stream()
                .filter(each -> each.isDisplayed())
                .findFirst()
                .ifPresent(each -> each.click());
    }

    private static String text(Chromium browser) {
        return browser.driver().findElement(By.tagName("body")).getText();
    }
}
