package dev.tillbridge.bench;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.browser.Chromium;
import dev.tillbridge.browser.ClinicPage;
import dev.tillbridge.browser.Panel;
import dev.tillbridge.browser.Town;
import dev.tillbridge.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The extension in a real browser on the demo clinic: what the page script costs a page, how soon the button is
/// there, and how soon the panel may charge.
final class BrowserBench {
    private static final int TIMES = 12;
    private static final List<String> INVOICES = List.of("1042", "1043", "1044", "1039");

    /// Notes in the page when the invoice, and when our button, is first there.
    private static final String WATCH_BUTTON = """
            (() => {
              const seen = (globalThis.tbSeen = { invoice: 0, button: 0, clicked: 0 });
              const look = () => {
                if (!seen.invoice && document.querySelector('p.actions')) seen.invoice = performance.now();
                if (!seen.button && document.querySelector('tillbridge-pay')) seen.button = performance.now();
              };
              new MutationObserver(look).observe(document, { childList: true, subtree: true });
              addEventListener('click', () => { seen.clicked = Date.now(); }, true);
            })()""";

    /// Notes in the panel when the invoice asked for is shown and Charge may be pressed.
    private static final String WATCH_PANEL = """
            const number = arguments[0];
            globalThis.tbReady = 0;
            globalThis.tbWatch?.disconnect();
            const look = () => {
              const main = document.querySelector('main');
              const charge = main?.querySelector('form button.main[type=submit]:not(:disabled)');
              if (!globalThis.tbReady && charge && main.textContent.includes(number)) globalThis.tbReady = Date.now();
            };
            globalThis.tbWatch = new MutationObserver(look);
            globalThis.tbWatch.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
            """;

    private final Town town;
    private final Chromium browser;
    private final ClinicPage page;

    private BrowserBench(Town town) {
        this.town = town;
        this.browser = town.browser();
        this.page = town.signIn(browser);
    }

    static List<Figure> run(Path folder) throws IOException {
        try (var town = Town.open(Files.createDirectories(folder.resolve("browser")))) {
            return new BrowserBench(town).figures();
        }
    }

    private List<Figure> figures() {
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH_BUTTON));
        var cost = new ArrayList<Double>();
        var delay = new ArrayList<Double>();
        var ready = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            cost.add(cost());
        }
        firstPress();
        for (int i = 0; i < TIMES; i++) {
            press(INVOICES.get((i + 1) % INVOICES.size()), delay, ready);
        }
        return List.of(
                Figure.atMost("page script, no invoice", Figure.median(cost), "ms", 5, "floor: 0, the page alone"),
                Figure.atMost("button after the invoice", Figure.median(delay), "ms", 150, "demo clinic, classic"),
                Figure.atMost("panel ready after the click", Figure.median(ready), "ms", 200, "with an open panel"));
    }

    /// The main thread's milliseconds in functions of the extension while a page without invoice loads.
    private double cost() {
        page.turn();
        var driver = browser.driver();
        driver.get(town.clinic() + "/clinic/clients");
        driver.executeCdpCommand("Profiler.enable", Map.of());
        driver.executeCdpCommand("Profiler.setSamplingInterval", Map.of("interval", 100));
        driver.executeCdpCommand("Profiler.start", Map.of());
        driver.get(town.clinic() + "/clinic/clients");
        // Whatever the script does later than this after the load, it does on any page for good.
        driver.executeAsyncScript("setTimeout(arguments[arguments.length - 1], 700)");
        var profile =
                Json.tree(driver.executeCdpCommand("Profiler.stop", Map.of())).path("profile");
        return millisOf(profile, ofExtension(profile));
    }

    private static Set<Long> ofExtension(JsonNode profile) {
        var ours = new HashSet<Long>();
        for (var node : profile.path("nodes")) {
            boolean own = node.path("callFrame").path("url").asString("").startsWith("chrome-extension://");
            if (own || ours.contains(node.path("id").asLong())) {
                ours.add(node.path("id").asLong());
                // Parents stand before their children, and what we call is ours too.
                node.path("children").forEach(child -> ours.add(child.asLong()));
            }
        }
        return ours;
    }

    private static double millisOf(JsonNode profile, Set<Long> nodes) {
        double micros = 0;
        var samples = profile.path("samples");
        for (int i = 0; i < samples.size(); i++) {
            micros += nodes.contains(samples.path(i).asLong())
                    ? profile.path("timeDeltas").path(i).asDouble()
                    : 0;
        }
        return micros / 1e3;
    }

    private void firstPress() {
        page.invoice(ClinicPage.Face.CLASSIC, INVOICES.getFirst()).payButton().press();
        new Panel(browser).awaitReady();
    }

    private void press(String number, List<Double> delay, List<Double> ready) {
        browser.panel();
        browser.driver().executeScript(WATCH_PANEL, number);
        page.invoice(ClinicPage.Face.CLASSIC, number);
        browser.until(driver -> number("return tbSeen.button") > 0);
        delay.add(number("return tbSeen.button - tbSeen.invoice"));
        page.payButton().press();
        double clicked = number("return tbSeen.clicked");
        browser.panel();
        browser.until(driver -> number("return tbReady") > 0);
        ready.add(number("return tbReady") - clicked);
    }

    private double number(String script) {
        return ((Number) requireNonNull(browser.driver().executeScript(script))).doubleValue();
    }
}
