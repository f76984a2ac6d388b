package dev.tillbridge.console;

import java.util.List;

/// The pages in the order of the navigation. The name is the path.
enum Page {
    TODAY(""),
    PAYMENTS("payments"),
    NEEDS("needs"),
    LINKS("links"),
    DAY("day"),
    MONTH("month"),
    READERS("readers"),
    PEOPLE("people"),
    BROWSERS("browsers"),
    DESKS("desks"),
    PROFILES("profiles"),
    HEALTH("health"),
    SETTINGS("settings");

    private final String path;

    Page(String path) {
        this.path = path;
    }

    String path() {
        return "/" + path;
    }

    /// The name in templates and message keys.
    String key() {
        return path.isEmpty() ? "today" : path;
    }

    static List<Page> all() {
        return List.of(values());
    }
}
