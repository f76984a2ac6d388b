package dev.tillbridge.dayend;

import dev.tillbridge.location.Location;
import dev.tillbridge.payment.DayBook;
import dev.tillbridge.store.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Money that came in for a closed day after it was closed: it stands, apart, on the next day that is closed.
final class LateMoney {
    private final BusinessDays days;
    private final Location location;

    LateMoney(BusinessDays days, Location location) {
        this.days = days;
        this.location = location;
    }

    /// What a day takes over from the one closed before it.
    Optional<ClosedFigures.LateRows> before(View view, LocalDate day) {
        return DayRows.before(view, day)
                .filter(close -> !takenOver(view, close.day(), day))
                .flatMap(close -> late(view, close));
    }

    private static boolean takenOver(View view, LocalDate closed, LocalDate day) {
        return DayRows.between(view, closed.plusDays(1), closed.plusDays(60)).stream()
                .filter(other -> !other.day().equals(day))
                .anyMatch(other -> other.figures()
                        .late()
                        .filter(late -> late.day().equals(closed))
                        .isPresent());
    }

    private Optional<ClosedFigures.LateRows> late(View view, DayClose close) {
        var bookings = DayBook.between(view, close.figuresAt(), days.to(close.day()));
        var rows = DayFigures.of(new DayFacts(
                        close.day(),
                        bookings,
                        List.of(),
                        Side.UNKNOWN,
                        Map.of(),
                        OtherDays.NONE,
                        ProcessorSide.UNKNOWN,
                        Map.of(),
                        Ways.of(Map.of()),
                        location.currency()))
                .rows();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new ClosedFigures.LateRows(close.day(), rows));
    }
}
