package dev.tillbridge.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// The next numbers of the series that one transaction counts on; see [Tx#take]. Used by one thread at a time.
final class Counters {
    private final Map<String, Long> next = new HashMap<>();

    long take(String series, int howMany, LongSupplier asked) {
        Long known = next.get(series);
        long first = known == null ? asked.getAsLong() : known;
        next.put(series, first + howMany);
        return first;
    }

    /// Some of what was counted is undone: the database is asked anew.
    void forget() {
        next.clear();
    }
}
