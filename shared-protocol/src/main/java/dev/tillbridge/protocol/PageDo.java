package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Do one thing on a page: `set` a control's value as a person would, `choose` an option by its text, `press`,
/// `wait` until something is visible, or `gone`: wait until it is not. The wanted element is awaited for
/// `timeoutMillis`; the guard is checked right before the effect.
///
/// @param verb `set`, `choose`, `press`, `wait` or `gone`
public record PageDo(
        String page,
        String profile,
        @Nullable Guard guard,
        String verb,
        List<Locator> locators,
        @Nullable String value,
        int timeoutMillis) {
    public PageDo {
        locators = List.copyOf(locators);
    }
}
