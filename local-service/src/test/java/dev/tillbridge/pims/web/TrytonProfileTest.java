package dev.tillbridge.pims.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.Chromium;
import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Entry;
import dev.tillbridge.pims.EntryResult;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.profile.OpenPages;
import dev.tillbridge.pims.profile.ProfileConnector;
import dev.tillbridge.pims.profile.TestProfiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/// Tryton, freshly seeded, by its profile alone, in tabs that nobody sees.
@Tag("browser")
@EnabledIfSystemProperty(named = "tillbridge.tryton", matches = "http.+", disabledReason = "Tryton not run here")
class TrytonProfileTest {
    private final String address = System.getProperty("tillbridge.tryton", "");

    @Test
    void part_and_then_the_rest_of_an_invoice_is_put_in_and_found_again() throws IOException {
        try (var chromium = Chromium.headless();
                var yaml = TestProfiles.class.getResourceAsStream("/profiles/tryton-6.0.yaml")) {
            var profile = TestProfiles.good(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
            signIn(chromium);
            var surface = new DriverSurface(chromium);
            var connector =
                    new ProfileConnector(id -> Optional.of(profile), surface, new OpenPages(), Clock.systemUTC());
            var place = new InvoicePlace(profile.id(), "1", address + "/#clinic/model/account.invoice/1", null, null);

            var before = connector.readFresh(place);
            assertThat(before.blocks()).isEmpty();
            assertThat(before.itemized()).isTrue();
            assertThat(before.invoice().due()).isEqualTo(Money.of(264824, "USD"));
            assertThat(before.invoice().payments()).isEmpty();
            assertThat(connector.postingLists(place).paymentTypes()).contains("Card terminal");

            enter(connector, place, Money.of(100000, "USD"), "TB K7M42QX", true);
            var part = connector.readFresh(place).invoice();
            assertThat(part.due()).isEqualTo(Money.of(164824, "USD"));
            assertThat(part.payments()).singleElement().satisfies(payment -> {
                assertThat(payment.amount()).isEqualTo(Money.of(100000, "USD"));
                assertThat(payment.reference()).contains("TB K7M42QX");
            });

            enter(connector, place, Money.of(164824, "USD"), "TB K7M42QY", false);
            var paid = connector.readFresh(place).invoice();
            assertThat(paid.status()).isEqualTo(InvoiceStatus.PAID);
            assertThat(paid.payments()).hasSize(2);
            assertThat(Set.copyOf(surface.visibilities)).containsExactly("hidden");
        }
    }

    private static void enter(
            ProfileConnector connector, InvoicePlace place, Money amount, String reference, boolean part) {
        var entry = new Entry(amount, LocalDate.now(ZoneOffset.UTC), "Card terminal", "", reference, part);
        var story = new ArrayList<String>();
        var result = connector.enter(place, entry, story::add);
        assertThat(result).as(story + " " + result).isInstanceOf(EntryResult.StepsDone.class);
    }

    private void signIn(Chromium chromium) {
        var driver = chromium.driver();
        driver.get(address + "/#clinic");
        chromium.until(ExpectedConditions.visibilityOfElementLocated(By.id("login")))
                .sendKeys("clerk");
        driver.findElement(By.cssSelector(".modal.in button[type=submit]")).click();
        chromium.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("input[type=password]")))
                .sendKeys("clerk-pw\n");
        chromium.until(page -> driver.executeScript("return localStorage.getItem('sao_session_clinic')") != null);
    }
}
