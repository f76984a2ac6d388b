package dev.tillbridge.browser;

import dev.tillbridge.protocol.ExtensionId;

/// The browser's own page of extensions, where their owner decides about them.
final class ExtensionsPage {
    private ExtensionsPage() {}

    /// Takes all addresses away from the extension but this pattern.
    static void allowOnly(Chromium browser, String pattern) {
        call(
                browser,
                "updateExtensionConfiguration",
                "{extensionId: '%s', hostAccess: 'ON_SPECIFIC_SITES'}".formatted(ExtensionId.OURS));
        allow(browser, pattern);
    }

    /// Allows the extension on one more pattern of addresses among those that its build may have.
    static void allow(Chromium browser, String pattern) {
        call(browser, "addHostPermission", "'%s', '%s'".formatted(ExtensionId.OURS, pattern));
    }

    /// Loads the extension anew from its folder, as an update does.
    static void reload(Chromium browser) {
        call(browser, "reload", "'%s', {failQuietly: true}".formatted(ExtensionId.OURS));
    }

    /// Puts the extension's icon on the toolbar, where its owner wants to press it.
    static void pin(Chromium browser) {
        call(
                browser,
                "updateExtensionConfiguration",
                "{extensionId: '%s', pinnedToToolbar: true}".formatted(ExtensionId.OURS));
    }

    private static void call(Chromium browser, String method, String parameters) {
        var before = browser.driver().getWindowHandle();
        var tab = browser.open("chrome://extensions");
        var failed = browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                chrome.developerPrivate.%s(%s, () => done(chrome.runtime.lastError?.message ?? null));
                """.formatted(method, parameters));
        browser.look(tab);
        browser.driver().close();
        browser.look(before);
        if (failed != null) {
            throw new IllegalStateException(method + ": " + failed);
        }
    }
}
