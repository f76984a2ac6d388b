package dev.tillbridge.dayend;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Ways to pay by name, and what a PIMS calls them. A name of a later version is a name like any other.
final class Ways {
    /// What somebody holds in the hand in the evening.
    static final Set<String> COUNTED = Set.of("CASH", "CHECK");

    /// What the desk may also enter in the PIMS without us.
    private static final Set<String> OUTSIDE = Set.of("CASH", "CHECK", "FINANCING", "OTHER_TERMINAL");

    private static final int LONGEST = 120;
    private static final String PAYMENT_TYPE = "payment-type/";

    private final Map<String, String> byType;

    private Ways(Map<String, String> byType) {
        this.byType = byType;
    }

    /// @param settings the location's, by key
    static Ways of(Map<String, String> settings) {
        var byType = new java.util.TreeMap<String, String>();
        new java.util.TreeMap<>(settings).forEach((key, type) -> {
            if (key.startsWith(PAYMENT_TYPE)) {
                byType.putIfAbsent(folded(type), key.split("/", -1)[2]);
            }
        });
        return new Ways(byType);
    }

    /// The way to pay that the PIMS calls so; empty where the settings name none.
    Optional<String> of(Optional<String> type) {
        return type.map(Ways::folded).flatMap(name -> Optional.ofNullable(byType.get(name)));
    }

    /// Whether all money of this way comes through us.
    static boolean throughUs(String way) {
        return !OUTSIDE.contains(way);
    }

    /// As much of what somebody wrote as is told of it.
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
