package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every state that the panel can show, drawn by the panel itself: a picture of each, light and dark, at the width
/// of a side panel, and nothing in it that somebody could not read or reach.
@Tag("browser")
final class EveryStateTest {
    private static final int WIDTH = 360;
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /// The states that staff must be able to meet; there are more.
    private static final List<String> NAMED = List.of(
            "captured",
            "pay-part",
            "charging",
            "paid",
            "paid-enter-it",
            "not-accepted",
            "nobody-tapped",
            "only-part-paid",
            "reader-in-use",
            "reader-offline",
            "changed-meanwhile",
            "not-sure",
            "pims-wants-sign-in",
            "page-not-readable",
            "nothing-set-up",
            "internet-down",
            "home-other-desk",
            "captured-other-desk",
            "service-not-running",
            "not-connected",
            "captured-practice");

    @Test
    void every_state_of_the_panel_is_readable_in_light_and_dark_and_nothing_is_wider_than_the_panel() {
        var found = new ArrayList<String>();
        try (var browser = Chromium.headless("--allow-file-access-from-files")) {
            var gallery = Chromium.extension().resolveSibling("gallery").resolve("index.html");
            browser.driver().get(gallery.toUri().toString());
            // Once for all: every state is drawn on the same page.
            browser.driver().executeScript(axe());
            var names = names(browser);
            assertThat(names).containsAll(NAMED);
            for (var scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                for (var name : names) {
                    look(browser, name, scheme, found);
                }
            }
            for (var name : names) {
                draw(browser, name + ",da");
                fits(browser, name + ", in Danish", found);
            }
        }
        assertThat(found).isEmpty();
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void look(Chromium browser, String name, String scheme, List<String> found) {
        draw(browser, name + ",en");
        fits(browser, name, found);
        browser.picture(OneTown.SCREENS.resolve("states").resolve(name + "-" + scheme + ".png"));
        var rules = scheme.equals("light") ? RULES : List.of("color-contrast");
        var said = Objects.requireNonNull(
                browser.driver().executeAsyncScript("""
                const [type, values, done] = arguments;
                axe
                  .run({ runOnly: { type, values }, resultTypes: ['violations'] })
                  .then(({ violations }) => done(violations.map((each) =>
                    each.id + ' ' + each.nodes.map((node) => node.html + ' ' + node.failureSummary))));
                """, scheme.equals("light") ? "tag" : "rule", rules));
        ((List<?>) said).forEach(violation -> found.add(name + ", " + scheme + ": " + violation));
    }

    private static void fits(Chromium browser, String what, List<String> found) {
        var wide = (Number)
                Objects.requireNonNull(browser.driver().executeScript("return document.documentElement.scrollWidth"));
        if (wide.intValue() > WIDTH) {
            found.add(what + " is " + wide + " px wide");
        }
    }

    /// Draws a state in the panel's width, as high as it is.
    private static void draw(Chromium browser, String state) {
        size(browser, 640);
        var height = (Number) Objects.requireNonNull(browser.driver().executeAsyncScript("""
                const done = arguments[1];
                location.hash = arguments[0];
                requestAnimationFrame(() =>
                  requestAnimationFrame(() => done(document.documentElement.scrollHeight)));
                """, state));
        size(browser, Math.max(640, height.intValue()));
    }

    private static void size(Chromium browser, int height) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", WIDTH, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private static List<String> names(Chromium browser) {
        var names = (List<?>) Objects.requireNonNull(browser.driver().executeScript("return globalThis.stateNames"));
        return names.stream().map(String::valueOf).toList();
    }
}
