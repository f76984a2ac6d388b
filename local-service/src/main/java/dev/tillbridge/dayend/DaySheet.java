package dev.tillbridge.dayend;

import dev.tillbridge.location.Location;
import dev.tillbridge.receipt.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A day as it goes out: on paper, as a file, by mail. A closed day's figures are those that it was closed with.
///
/// @param after what came in since it was closed
record DaySheet(
        LocalDate day,
        Instant from,
        Instant to,
        String clinic,
        boolean practice,
        String paper,
        Optional<DayClose> closed,
        ClosedFigures figures,
        List<WayRow> after,
        DayWords words) {
    static DaySheet of(DayReport report, Location location, boolean practice) {
        return new DaySheet(
                report.day(),
                report.from(),
                report.to(),
                location.name(),
                practice,
                Paper.sheet(location),
                report.closed(),
                report.closed().map(DayClose::figures).orElseGet(() -> ClosedFigures.of(report)),
                report.after(),
                new DayWords(location.locale(), location.zone()));
    }

    static DaySheet of(DayClose close, Location location, boolean practice) {
        var days = DayFactsReader.days(location);
        return new DaySheet(
                close.day(),
                days.from(close.day()),
                days.to(close.day()),
                location.name(),
                practice,
                Paper.sheet(location),
                Optional.of(close),
                close.figures(),
                List.of(),
                new DayWords(location.locale(), location.zone()));
    }
}
