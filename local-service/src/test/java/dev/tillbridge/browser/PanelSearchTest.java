package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The panel's search, from a page of the clinic's program that is about nobody: payments, and invoices seen
/// today.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PanelSearchTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @BeforeAll
    void two_clients_have_paid_and_two_were_looked_at() {
        here.desk().pay(Face.CLASSIC, "1043");
        here.desk().chargeAndTap("$96.45").awaitLine("Willow Creek", "in Willow Creek");
        here.desk().pay(Face.CLASSIC, "1039");
        here.desk().chargeAndTap("$72.50").awaitLine("Willow Creek", "in Willow Creek");
        here.desk().pay(Face.CLASSIC, "1050");
        here.desk().pay(Face.CLASSIC, "0962");
    }

    @BeforeEach
    void between_two_clients() {
        here.desk().page().open("/clinic/day");
        here.desk().panel().awaitTitle("Next client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feld", "Max", "1043", "marcus max"})
    void a_payment_is_found_by_client_by_pet_and_by_invoice_number(String words) {
        here.desk().panel().typeSearch(words).press("Search");
        here.desk()
                .browser()
                .until(driver -> here.desk().panel().listed("Found").size() == 1);
        here.desk().panel().press("Max");

        here.desk().panel().awaitTitle("Paid $96.45").awaitText("Marcus Feld");
        here.desk().panel().press("Next client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"castellano", "Duke", "0962"})
    void an_invoice_seen_today_is_found_by_client_by_pet_and_by_number_while_it_is_typed(String words) {
        here.desk().panel().awaitText("Bello").typeSearch(words);
        here.desk()
                .browser()
                .until(driver -> here.desk().panel().listed("Seen today").size() == 1);
        here.desk().panel().press("Duke");

        here.desk().panel().awaitTicked("0962").awaitReady();
    }

    @Test
    void a_search_that_finds_nothing_says_so() {
        here.desk().panel().typeSearch("nobody of this name").press("Search");

        here.desk().panel().awaitText("Nothing found for “nobody of this name”.");
        assertThat(here.desk().panel().listed("Found")).isEmpty();
        assertThat(here.desk().panel().listed("Seen today")).isEmpty();
    }
}
