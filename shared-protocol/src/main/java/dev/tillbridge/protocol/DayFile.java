package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// A list of a day's payments that the PIMS wrote, as CSV.
public record DayFile(
        String day, @Bounded(220_000) String csv, @Nullable String personId) {}
