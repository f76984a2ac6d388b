package dev.tillbridge.dayend;

import dev.tillbridge.location.Locations;
import dev.tillbridge.payment.DayBooking;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Days as they stand: figures, differences, what is open, and whether they are closed. Safe for any number of threads.
public final class Days {
    private final Clock clock;
    private final Locations locations;
    private final DayFactsReader facts;
    private final OpenItems open;

    Days(Clock clock, Locations locations, DayFactsReader facts, OpenItems open) {
        this.clock = clock;
        this.locations = locations;
        this.facts = facts;
        this.open = open;
    }

    /// The day that is now.
    public LocalDate today(View view) {
        return DayFactsReader.days(locations.location(view)).of(clock.instant());
    }

    /// A day as a person names it: `2026-11-23`; empty for today. Throws `DAY_NOT_THERE` for what is no day, has not
    /// come, or is from before there were computers.
    public LocalDate named(View view, Optional<String> typed) {
        var today = today(view);
        var day = typed.filter(text -> !text.isBlank()).map(Days::parsed).orElse(today);
        if (day.isAfter(today) || day.getYear() < 2000) {
            throw Problem.of(ProblemCode.DAY_NOT_THERE, "day", day.toString()).asException();
        }
        return day;
    }

    private static LocalDate parsed(String text) {
        if (!text.strip().matches("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")) {
            throw Problem.of(ProblemCode.DAY_NOT_THERE, "day", text.substring(0, Math.min(20, text.length())))
                    .asException();
        }
        var month = LocalDate.parse(text.strip().substring(0, 8) + "01");
        int number = Integer.parseInt(text.strip().substring(8));
        if (number > month.lengthOfMonth()) {
            throw Problem.of(ProblemCode.DAY_NOT_THERE, "day", text.strip()).asException();
        }
        return month.withDayOfMonth(number);
    }

    /// The day as it stands now.
    public DayReport report(View view, LocalDate day) {
        var location = locations.location(view);
        var days = DayFactsReader.days(location);
        var now = clock.instant();
        var known = facts.read(view, location, day);
        var figures = DayFigures.of(known);
        var dismissed = DayRows.dismissed(view, day);
        var keys = dismissed.stream().map(Dismissed::difference).collect(Collectors.toSet());
        var standing = figures.differences().stream()
                .filter(difference -> !keys.contains(difference.key()))
                .toList();
        var closed = DayRows.closed(view, day);
        return new DayReport(
                day,
                days.from(day),
                days.to(day),
                now,
                figures,
                standing,
                dismissed,
                items(view, days, known, standing),
                known.pims(),
                known.processor().at(),
                new LateMoney(days, location).before(view, day),
                closed,
                closed.map(close -> AfterClose.of(close.figures().rows(), figures.rows()))
                        .orElse(List.of()));
    }

    private List<OpenItem> items(View view, BusinessDays days, DayFacts known, List<Difference> standing) {
        var items = new java.util.ArrayList<OpenItem>();
        if (known.pims().source() == Source.NOT_CHECKED) {
            items.add(OpenItem.notChecked(OpenKind.PIMS_NOT_CHECKED));
        }
        if (known.processor().at().isEmpty()
                && known.bookings().stream().anyMatch(booking -> Ways.throughUs(booking.way()))) {
            items.add(OpenItem.notChecked(OpenKind.PROCESSOR_NOT_CHECKED));
        }
        var last = known.bookings().stream()
                .map(DayBooking::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        var to = days.to(known.day());
        known.pims()
                .at()
                .filter(at -> at.isBefore(to))
                .map(at -> OpenItem.readTooEarly(
                        at.isAfter(last) ? OpenKind.PIMS_READ_EARLY : OpenKind.PIMS_READ_BEFORE, at))
                .ifPresent(items::add);
        known.processor()
                .at()
                .filter(at -> at.isBefore(to))
                .map(at -> OpenItem.readTooEarly(
                        at.isAfter(last) ? OpenKind.PROCESSOR_READ_EARLY : OpenKind.PROCESSOR_READ_BEFORE, at))
                .ifPresent(items::add);
        standing.forEach(each -> items.add(OpenItem.differs(each)));
        items.addAll(open.of(view, to, standing));
        return items;
    }

    /// How the day stands closed; empty while it is not.
    public Optional<DayClose> closed(View view, LocalDate day) {
        return DayRows.closed(view, day);
    }

    /// Every time that it was closed, oldest first.
    public List<DayClose> history(View view, LocalDate day) {
        return DayRows.all(view, day);
    }

    /// That closing; for mails and files of it.
    public Optional<DayClose> byId(View view, String id) {
        return DayRows.byId(view, id);
    }
}
