package dev.tillbridge.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.app.RunningDesk;
import dev.tillbridge.store.TlsPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/// Desks that become one location by what somebody presses in the console, in a real browser, on a real server.
@Tag("browser")
final class DesksPageTest {
    private static final TlsPostgres SERVER = TlsPostgres.shared();
    private static final URI NO_PROCESSOR = URI.create("http://127.0.0.1:9");
    private static final String SHARED = "The desks of this location share one database";
    private static final String ALONE = "a file of its own; no other desk";

    @TempDir
    Path folder;

    private final ConsoleBrowser browser = new ConsoleBrowser();
    private final String database = SERVER.place().database();
    private RunningDesk front;
    private RunningDesk back;

    @BeforeEach
    void start() {
        front = new RunningDesk(folder.resolve("front"), NO_PROCESSOR);
        back = new RunningDesk(folder.resolve("back"), NO_PROCESSOR);
    }

    @AfterEach
    void stop() throws InterruptedException {
        browser.close();
        back.close();
        front.close();
    }

    @Test
    void one_desk_shares_its_database_and_the_next_joins_without_leaving_the_console() {
        desks(front);
        share("guessed");
        browser.until("Check name and password").lookHere("desks-refused");
        share(TlsPostgres.PASSWORD);
        browser.afterAll(SHARED).until("Let another desk join");
        browser.press("Let another desk join");
        browser.until("It lets one desk in");
        var code = browser.find(By.cssSelector(".enter code")).getText();

        desks(back);
        browser.type("code", code);
        browser.type("join-name", "Exam 2");
        browser.press("Join other desks");
        browser.afterAll(SHARED);

        assertThat(browser.find(By.id("main")).getText()).contains("joined");
        goBack();
        browser.afterAll("Stay in the shared database").lookHere("desks-joined");
    }

    @Test
    void a_desk_that_is_alone_goes_back_to_its_own_file_and_a_wrong_code_changes_nothing() {
        desks(front);
        browser.look("desks", "alone");
        browser.type("code", "rubbish");
        browser.press("Join other desks");
        browser.until("no joining code").until(ALONE);
        share(TlsPostgres.PASSWORD);
        browser.afterAll(SHARED);

        goBack();

        browser.afterAll(ALONE);
    }

    private void share(String password) {
        browser.type("create-server", SERVER.name());
        replace("database", database);
        replace("admin", TlsPostgres.ADMINISTRATOR);
        browser.type("password", password);
        browser.type("create-name", "Reception");
        browser.press("Share with other desks");
    }

    private void goBack() {
        browser.press("Go back to a file of its own");
        browser.agree();
    }

    private void desks(RunningDesk desk) {
        browser.enter(address(desk.say("console").out()));
        browser.open("desks");
    }

    private static String address(String printed) {
        var found = Pattern.compile("http://\\S+").matcher(printed);
        if (!found.find()) {
            throw new AssertionError(printed);
        }
        return found.group();
    }

    private void replace(String id, String text) {
        browser.find(By.id(id)).clear();
        browser.type(id, text);
    }
}
