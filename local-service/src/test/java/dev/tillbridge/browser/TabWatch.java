package dev.tillbridge.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How the tabs of a program are shown while the panel waits for something. The extension itself is asked: a
/// driver that looks into a tab makes it visible to itself.
final class TabWatch {
    private static final String WATCH = """
            const [origin, name, words, done] = arguments;
            const seen = { front: [] };
            const said = () => [...document.querySelectorAll('main dl.lines > div')].some((line) =>
              line.querySelector('dt').textContent === name && line.querySelector('dd').textContent.includes(words));
            const state = () => document.visibilityState + (document.hasFocus() ? ' focused' : '');
            (async () => {
              const end = Date.now() + 200000;
              while (!said() && Date.now() < end) {
                for (const { id, url, active } of await chrome.tabs.query({})) {
                  if (!url || !url.startsWith(origin)) continue;
                  // Noted before it is asked: a tab that is shown as it closes never answers.
                  if (active && !seen.front.includes(String(id))) seen.front.push(String(id));
                  try {
                    const asked = chrome.scripting.executeScript({ target: { tabId: id }, func: state });
                    // A tab that closes while it is asked may never answer.
                    const late = new Promise((never, fail) => setTimeout(fail, 2000));
                    const [answer] = await Promise.race([asked, late]);
                    const now = (active ? 'active ' : 'behind ') + answer.result;
                    const before = seen[id] ??= [];
                    if (!before.includes(now)) before.push(now);
                  } catch {
                    // Closed or not yet a page.
                  }
                }
                await new Promise((next) => setTimeout(next, 100));
              }
              done(seen);
            })();""";

    private TabWatch() {}

    /// Watches until the panel's line of this name holds these words. How each tab was shown, by the tab:
    /// `active` or `behind`, its visibility, and `focused` when it has the focus. Under `front` stand the ids of
    /// those that were ever in front.
    @SuppressWarnings("unchecked")
    static Map<String, List<String>> until(Chromium browser, URI program, String name, String words) {
        browser.panel();
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(280));
        var seen = browser.driver().executeAsyncScript(WATCH, program.toString(), name, words);
        return (Map<String, List<String>>) Objects.requireNonNull(seen);
    }
}
