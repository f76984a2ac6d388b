package dev.tillbridge.pims.profile;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a page has come to show its invoice. Programs often show a form first and fill it a moment later; a page of
/// our own is looked at for so long before it counts as empty.
final class Filled {
    static final Duration WITHIN = Duration.ofSeconds(2);

    private static final Set<String> NEEDED = Set.of("number", "client-name", "total", "due");

    private Filled() {}

    /// False when another invoice stands there, what every invoice has is missing or blank, or a row that is there
    /// lacks its amount. Other fields may rightly be blank, and a list without rows.
    static boolean is(Surface.Values values, List<Surface.Ask> asks) {
        if (values.fault().isPresent()) {
            return values.fault().get() != Fault.OTHER_INVOICE;
        }
        return asks.stream().filter(ask -> !ask.optional()).allMatch(ask -> {
            var value = values.values().get(ask.name());
            return ask.row().isPresent()
                    ? !isAmount(ask) || noneBlank(value)
                    : !NEEDED.contains(ask.name()) || stands(value);
        });
    }

    private static boolean isAmount(Surface.Ask ask) {
        return ask.name().endsWith(".total") || ask.name().endsWith(".amount");
    }

    private static boolean noneBlank(Surface.@Nullable Value value) {
        return value == null
                || value.texts().stream().noneMatch(text -> Clean.text(text).isEmpty());
    }

    private static boolean stands(Surface.@Nullable Value value) {
        if (value == null) {
            return false;
        }
        return value.fault()
                .map(fault -> fault != Fault.NOT_FOUND)
                .orElseGet(() -> value.texts().stream()
                        .anyMatch(text -> !Clean.text(text).isEmpty()));
    }
}
