package dev.tillbridge.dayend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A day as it was closed. Stored as text and never changed; lists that would be endless hold the first of them.
///
/// @param late what came in for the day closed before, after that was closed
/// @param differences those that nobody had let be by then, and `dismissed` those that somebody had
/// @param open what was open, known to whoever closed the day
/// @param pims where the PIMS's figures are from, and `pimsAt` from when
public record ClosedFigures(
        List<WayRow> rows,
        Optional<LateRows> late,
        List<Difference> differences,
        int differencesCount,
        List<Dismissed> dismissed,
        List<Timing> timings,
        int timingsCount,
        List<OpenItem> open,
        int openCount,
        Source pims,
        Optional<Instant> pimsAt,
        Optional<Instant> processorAt) {
    private static final int MOST = 400;

    /// What came in for a closed day after it was closed.
    public record LateRows(LocalDate day, List<WayRow> rows) {
        public LateRows {
            rows = List.copyOf(rows);
        }
    }

    /// A day as it stands now.
    public static ClosedFigures of(DayReport report) {
        return new ClosedFigures(
                report.figures().rows(),
                report.late(),
                first(report.standing()),
                report.standing().size(),
                first(report.dismissed()),
                first(report.figures().timings()),
                report.figures().timings().size(),
                first(report.open()),
                report.open().size(),
                report.pims().source(),
                report.pims().at(),
                report.processorAt());
    }

    private static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }
}
