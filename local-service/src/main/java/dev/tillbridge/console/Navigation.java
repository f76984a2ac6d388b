package dev.tillbridge.console;

import java.util.List;

/// The console's pages for the navigation, in their order.
public final class Navigation {
    private Navigation() {}

    /// One entry.
    ///
    /// @param key the page's name in message keys
    public record Item(String key, String path) {}

    public static List<Item> items() {
        return Page.all().stream()
                .map(page -> new Item(page.key(), page.path()))
                .toList();
    }
}
