package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a click on Pay to a payment in the clinic's books, with everything real. Counted at the far side.
@Tag("browser")
final class MainJobTest {
    private static final String INVOICE = "1042";

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @BeforeEach
    void open() {
        town = Town.open(directory);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void pay_and_charge_are_the_only_two_presses() {
        var browser = town.browser();
        var panel = new Panel(browser);
        var reader = town.reader("Front desk");
        var page = town.signIn(browser).invoice(Face.CLASSIC, INVOICE);

        page.payButton().press();
        panel.charge();
        assertThat(reader.awaitAsking()).isEqualTo(184_20);
        reader.tap();

        panel.awaitTitle("Paid $184.20");
        panel.awaitLine("Willow Creek", "in Willow Creek");
        assertThat(town.processor().charges()).isEqualTo(1);
        assertThat(town.processor().capturedMinor()).isEqualTo(184_20);
        assertThat(town.books().entries(INVOICE)).isEqualTo(1);
        assertThat(town.books().dueMinor(INVOICE)).isZero();
        assertThat(town.books().references(INVOICE)).containsExactly("TB " + panel.code());
    }
}
