package dev.tillbridge.activity;

import org.jspecify.annotations.Nullable;

/// The right to carry out one activity, until it is let go or lapses.
///
/// @param number rises with each holder; every write of a holder names it, so one that lost its lease writes
/// nothing
/// @param looks how often the unknown outcome has been looked for; only the holder changes it
/// @param asked the problem that a person is asked about, as text; only the holder changes it
record Lease(
        ActivityId activity,
        String kind,
        String owner,
        long number,
        int looks,
        @Nullable String asked) {
    Lease withLooks(int newLooks) {
        return new Lease(activity, kind, owner, number, newLooks, asked);
    }

    Lease withAsked(@Nullable String newAsked) {
        return new Lease(activity, kind, owner, number, looks, newAsked);
    }
}
