package dev.tillbridge.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.app.RunningService;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ProfileFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every page of the console in a real browser, empty and filled, in both languages: readable by everybody, light
/// and dark, wide and narrow.
@Tag("browser")
final class ConsoleScreensTest {
    private static final List<String> PAGES = List.of(
            "",
            "payments",
            "needs",
            "day",
            "month",
            "readers",
            "people",
            "browsers",
            "desks",
            "profiles",
            "health",
            "settings");

    @Test
    void every_page_is_readable_by_everybody_empty_and_filled_light_and_dark_and_on_a_narrow_screen() {
        try (var service = RunningService.start();
                var browser = new ConsoleBrowser()) {
            browser.enter(service);
            PAGES.forEach(page -> browser.look(page, "empty"));
            try (var desk = ConsoleDesk.at(service)) {
                desk.manager();
                service.say("person", "add", "Bea");
                service.say("location", "set", "name", "Willow Creek Animal Clinic");
                onTrial(service);
                var paid = desk.paid("1042", "Anna Okafor", 18_420);
                var lost = desk.lost("1043", "Bartholomew Featherstonehaugh-Cholmondeley", 1_234_567);

                PAGES.forEach(page -> browser.look(page, "filled"));
                browser.look("payments/" + paid, "paid");
                browser.look("payments/" + lost, "lost");
                browser.look("payments?q=nobody", "nothing");
                browser.open("open#1234567890abcdef");
                browser.until("This address was used already").lookHere("open-expired");
                browser.look("open", "how");
                desk.stranger(4_200);
                browser.look("settings", "other-desk");
                service.say("location", "set", "language", "da");
                PAGES.forEach(page -> browser.look(page, "danish"));
                browser.look("payments/" + paid, "danish");
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /// Another version of the clinic's profile stands beside the one in use.
    private static void onTrial(RunningService service) {
        try (var file = ConsoleScreensTest.class.getResourceAsStream("/profiles/demo-v1.yaml")) {
            var yaml = new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^version: .*$", "version: \"9.0\"");
            service.call(Methods.PROFILE_ADD, new ProfileFile("newer.yaml", yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
