package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/// How the tabs of a program are shown while the panel waits for something. The extension itself is asked: a
/// driver that looks into a tab makes it visible to itself.
///
/// Somebody also presses in the panel again and again, on no button. To Chrome that touches what the extension
/// then speaks to, and a page that was touched may ask before it closes. A tab of ours must be closed all the
/// same.
final class TabWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(200);

    /// One look at every tab of a program, noted in `seen`.
    private static final String LOOK = """
            const [origin, name, words, done] = arguments;
            const state = () => [document.visibilityState + (document.hasFocus() ? ' focused' : ''),
              navigator.userActivation.hasBeenActive];
            const note = (list, word) => list.includes(word) || list.push(word);
            const look = async (seen) => {
              for (const { id, url, active } of await chrome.tabs.query({})) {
                if (!url || !url.startsWith(origin)) continue;
                // Noted before it is asked: a tab that is shown as it closes never answers.
                if (active) note(seen.front, String(id));
                try {
                  const asked = chrome.scripting.executeScript({ target: { tabId: id }, func: state });
                  // A tab that closes while it is asked may never answer.
                  const late = new Promise((never, fail) => setTimeout(fail, 2000));
                  const [answer] = await Promise.race([asked, late]);
                  const [shown, touched] = answer.result;
                  if (touched) note(seen.touched, String(id));
                  note(seen[id] ??= [], (active ? 'active ' : 'behind ') + shown);
                } catch {
                  // Closed or not yet a page.
                }
              }
              await new Promise((next) => setTimeout(next, 100));
            };
            """;

    /// Looks for a second; Chrome forgets a press after a few.
    private static final String WATCH = LOOK + """
            const seen = { front: [], touched: [], said: [] };
            const said = () => [...document.querySelectorAll('main dl.lines > div')].some((line) =>
              line.querySelector('dt').textContent === name && line.querySelector('dd').textContent.includes(words));
            (async () => {
              const end = Date.now() + 1000;
              while (!said() && Date.now() < end) await look(seen);
              if (said()) seen.said.push(words);
              done(seen);
            })();""";

    private static final String BEGIN = LOOK + """
            const watch = (globalThis.tbWatch = { on: true, seen: { front: [], touched: [] } });
            (async () => {
              while (watch.on) await look(watch.seen);
              watch.ended = true;
            })();""";

    private static final String END = """
            globalThis.tbWatch.on = false;
            return globalThis.tbWatch.ended === true;""";

    private static final String OPEN = """
            const [origin, done] = arguments;
            chrome.tabs.query({}).then((tabs) => done(tabs.filter(({ url }) => url?.startsWith(origin)).length));""";

    private TabWatch() {}

    /// What was seen of a program's tabs, each by its id.
    ///
    /// @param shown how each tab was shown: `active` or `behind`, its visibility, `focused` with the focus
    /// @param front those that were ever in front
    /// @param touched those that Chrome allows to ask a question, because it believes that a person used them
    record Seen(Map<String, Set<String>> shown, Set<String> front, Set<String> touched) {}

    /// Watches until the panel's line of this name holds these words.
    static Seen until(Chromium browser, URI program, String name, String words) {
        browser.panel();
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        var shown = new HashMap<String, Set<String>>();
        var end = System.nanoTime() + PATIENCE.toNanos();
        do {
            new Actions(browser.driver())
                    .moveToElement(browser.driver().findElement(By.tagName("header")))
                    .click()
                    .perform();
            assertThat(System.nanoTime()).as("until %s: %s", name, words).isLessThan(end);
            for (var each : look(browser, program, name, words).entrySet()) {
                shown.computeIfAbsent(each.getKey(), tab -> new LinkedHashSet<>())
                        .addAll(each.getValue());
            }
        } while (Objects.requireNonNull(shown.remove("said")).isEmpty());
        return seenIn(shown);
    }

    private static Seen seenIn(Map<String, Set<String>> shown) {
        return new Seen(
                shown, Objects.requireNonNull(shown.remove("front")), Objects.requireNonNull(shown.remove("touched")));
    }

    /// Watches while something else is done, until [#end].
    static void begin(Chromium browser, URI program) {
        browser.panel();
        browser.driver().executeScript(BEGIN, program.toString());
    }

    /// What was seen since [#begin].
    @SuppressWarnings("unchecked")
    static Seen end(Chromium browser) {
        browser.panel();
        browser.until(driver -> Boolean.TRUE.equals(browser.driver().executeScript(END)));
        var seen = (Map<String, List<String>>)
                Objects.requireNonNull(browser.driver().executeScript("return globalThis.tbWatch.seen"));
        var shown = new HashMap<String, Set<String>>();
        seen.forEach((tab, states) -> shown.put(tab, new LinkedHashSet<>(states)));
        return seenIn(shown);
    }

    /// Waits until only so many tabs of a program are open.
    static void awaitOpen(Chromium browser, URI program, long count) {
        browser.panel();
        browser.until(
                driver -> Long.valueOf(count).equals(browser.driver().executeAsyncScript(OPEN, program.toString())));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> look(Chromium browser, URI program, String name, String words) {
        var seen = browser.driver().executeAsyncScript(WATCH, program.toString(), name, words);
        return (Map<String, List<String>>) Objects.requireNonNull(seen);
    }
}
