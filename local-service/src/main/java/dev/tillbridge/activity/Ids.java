package dev.tillbridge.activity;

import com.github.f4b6a3.ulid.UlidFactory;

/// Makes names that nobody else makes. Safe for any number of threads.
@FunctionalInterface
public interface Ids {
    /// A new ULID.
    String next();

    default ActivityId nextActivity() {
        return new ActivityId(next());
    }

    /// Time-ordered ids from the system's secure random numbers.
    static Ids random() {
        var factory = UlidFactory.newMonotonicInstance();
        return () -> factory.create().toString();
    }
}
