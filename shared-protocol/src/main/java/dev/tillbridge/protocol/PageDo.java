package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Do one thing on a page: `set` a control's value as a person would, `choose` an option by its text, or `press`.
///
/// @param verb `set`, `choose` or `press`
public record PageDo(
        String page,
        String profile,
        @Nullable Guard guard,
        String verb,
        List<Locator> locators,
        @Nullable String value,
        int timeoutMillis) {}
