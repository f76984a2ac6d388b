package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.Cable;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/// The shared database goes away while a client stands at the card reader, as the person at the desk sees it.
@Tag("browser")
final class AwayPanelPostgresTest {
    private static final String AWAY = "The shared database cannot be reached";

    private final TestDatabase database = TestDatabases.postgres();
    private final Cable cable = Cable.to(database.address());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private Town town;
    private Desk desk;

    @BeforeEach
    void open() {
        var address = database.address();
        new SecretFiles(directory.resolve("data").resolve("secrets")).write("database.password", address.password());
        town = Town.open(directory, cable.url(address), address.user());
        desk = Desk.at(town, "Front desk");
    }

    @AfterEach
    void close() {
        town.close();
        cable.close();
        database.close();
    }

    private void picture(String name) {
        desk.browser().panel();
        desk.browser().picture(OneTown.SCREENS.resolve("run").resolve(name + ".png"));
    }

    @Test
    void the_panel_says_paid_and_what_it_means_also_after_the_browser_came_again_and_is_as_ever_when_it_is_back() {
        var before = town.farSide();
        desk.pay(Face.CLASSIC, "1042").charge();
        desk.reader().awaitAsking();
        desk.panel().awaitStep("Waiting for card");

        cable.pullOut();
        desk.panel().awaitText("still watched here");
        picture("away-waiting");
        desk.reader().tap();
        desk.panel().awaitTitle("Paid $184.20").awaitText("kept on this computer");
        picture("away-paid");
        assertThat(town.books().entries("1042")).isZero();

        desk.killWorker();
        desk.panel().awaitTitle("Paid $184.20").awaitText("kept on this computer");
        desk.page().invoice(Face.CLASSIC, "1043").payButton().press();
        desk.panel().awaitText(AWAY);
        picture("away-next-client");
        assertThat(desk.panel().mayCharge()).isFalse();

        cable.putBack();
        town.books().awaitEntries("1042", 1);
        desk.browser().panel();
        desk.browser()
                .until(driver ->
                        driver.findElements(By.cssSelector("main [role=alert]")).isEmpty());
        desk.page().payButton().press();
        desk.panel().awaitTicked("1043").awaitReady();
        picture("away-back");
        assertThat(town.farSide().since(before)).isEqualTo(FarSide.one(184_20));
    }
}
