package dev.tillbridge.dayend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// That a day was closed.
///
/// @param number how often this day was closed, this time included
/// @param figuresAt what was booked until then is in the figures
/// @param reopened who opened it again, when and why
public record DayClose(
        String id,
        LocalDate day,
        int number,
        ClosedFigures figures,
        Instant figuresAt,
        Instant closedAt,
        Optional<String> personId,
        String by,
        String desk,
        Optional<Reopened> reopened) {
    /// That it was opened again.
    public record Reopened(Instant at, String by, String why) {}
}
