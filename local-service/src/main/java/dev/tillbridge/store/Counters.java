package dev.tillbridge.store;

import java.util.HashMap;
import java.util.Map;

/// The next numbers of the series that one transaction counts on; see [Tx#take]. Used by one thread at a time.
final class Counters {
    private final Map<String, Long> next = new HashMap<>();
    private final Map<String, PlainStatement> askedFor;

    /// @param askedFor learns which series are asked for, and how
    Counters(Map<String, PlainStatement> askedFor) {
        this.askedFor = askedFor;
    }

    long take(View view, String series, int howMany, PlainStatement asked) {
        Long known = next.get(series);
        long first = known == null ? ask(view, series, asked) : known;
        next.put(series, first + howMany);
        return first;
    }

    private long ask(View view, String series, PlainStatement asked) {
        askedFor.put(series, asked);
        return asked.find(view, row -> row.getLong(1)).orElseThrow();
    }

    /// The database has been asked already.
    void knows(String series, long number) {
        next.put(series, number);
    }

    /// Some of what was counted is undone: the database is asked anew.
    void forget() {
        next.clear();
    }
}
