package dev.tillbridge.bench;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.browser.Chromium;

/// A page opened behind the others and read when it is complete, and round trips over a WebSocket, by a page of the
/// extension and with nothing around them: its own scripts stay off the page meanwhile.
final class BareReading {
    private static final String READ = """
            const [address, done] = arguments;
            (async () => {
              let loaded;
              const complete = new Promise((resolve) => { loaded = resolve; });
              const ours = await chrome.scripting.getRegisteredContentScripts();
              await chrome.scripting.unregisterContentScripts();
              const begun = performance.now();
              let id = null;
              const early = new Set();
              const seen = (tab, change) => {
                if (change.status !== 'complete') return;
                if (tab === id) loaded();
                early.add(tab);
              };
              chrome.tabs.onUpdated.addListener(seen);
              const tab = await chrome.tabs.create({ url: address, active: false });
              id = tab.id;
              if (early.has(id)) loaded();
              await complete;
              const [read] = await chrome.scripting.executeScript({
                target: { tabId: id },
                func: () => document.body.innerText,
              });
              const millis = performance.now() - begun;
              chrome.tabs.onUpdated.removeListener(seen);
              await chrome.tabs.remove(id);
              await chrome.scripting.registerContentScripts(ours);
              return read.result.length > 0 ? millis : -1;
            })().then(done, () => done(-1));""";

    private static final String ROUND_TRIPS = """
            const [port, count, done] = arguments;
            (async () => {
              const line = globalThis.tbLine ?? new WebSocket(`ws://127.0.0.1:${port}/`);
              globalThis.tbLine = line;
              if (line.readyState === 0) await new Promise((open) => { line.onopen = open; });
              const text = JSON.stringify({ type: 'ask', params: 'x'.repeat(3000) });
              const begun = performance.now();
              for (let i = 0; i < count; i++) {
                const answer = new Promise((heard) => { line.onmessage = heard; });
                line.send(text);
                await answer;
              }
              return performance.now() - begun;
            })().then(done, () => done(-1));""";

    private final Chromium browser;
    private final int echo;

    /// @param echo the port of a server that answers each message with itself
    BareReading(Chromium browser, int echo) {
        this.browser = browser;
        this.echo = echo;
    }

    /// The milliseconds until what stands on the page was read.
    double reading(String address) {
        return millis(READ, address);
    }

    /// The milliseconds of so many.
    double roundTrips(int count) {
        return millis(ROUND_TRIPS, echo, count);
    }

    private double millis(String script, Object... arguments) {
        browser.panel();
        double millis = ((Number) requireNonNull(browser.driver().executeAsyncScript(script, arguments))).doubleValue();
        if (millis < 0) {
            throw new IllegalStateException("the bare way broke off; measure again");
        }
        return millis;
    }
}
