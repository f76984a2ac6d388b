package dev.tillbridge.dayend;

import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.payment.BalanceLine;
import dev.tillbridge.payment.DayBook;
import dev.tillbridge.payment.DayBooking;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.View;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Months as they stand: the sum of their days, whether each is closed, and what people did. Safe for any number of
/// threads.
public final class Months {
    private static final List<String> DEEDS = List.of(
            "DECIDED_PAID",
            "DECIDED_NOT_PAID",
            "DECIDED_GIVEN_BACK",
            "DECIDED_NOT_GIVEN_BACK",
            "DIFFERENCE_SETTLED",
            "AMOUNT_TYPED",
            "AMOUNT_CHANGED",
            "DAY_REOPENED");

    private final Days days;
    private final Locations locations;
    private final Audit audit;

    Months(Days days, Locations locations, Audit audit) {
        this.days = days;
        this.locations = locations;
        this.audit = audit;
    }

    /// A month as a person names it: `2026-11`; empty for this one. Throws `DAY_NOT_THERE`.
    public YearMonth named(View view, Optional<String> typed) {
        var now = YearMonth.from(days.today(view));
        var text = typed.map(String::strip).filter(given -> !given.isEmpty());
        if (text.isEmpty()) {
            return now;
        }
        boolean understood = text.get().matches("2[0-9]{3}-(0[1-9]|1[0-2])");
        if (!understood || YearMonth.parse(text.get()).isAfter(now)) {
            throw Problem.of(
                            ProblemCode.DAY_NOT_THERE,
                            "day",
                            text.get().substring(0, Math.min(20, text.get().length())))
                    .asException();
        }
        return YearMonth.parse(text.get());
    }

    /// The month as it stands now.
    public MonthReport report(View view, YearMonth month) {
        var location = locations.location(view);
        var span = DayFactsReader.days(location);
        var today = days.today(view);
        var first = month.atDay(1);
        var last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        var from = span.from(first);
        var to = span.to(last);
        var bookings = DayBook.between(view, from, to);
        var listed = days(view, span, first, last, bookings);
        var balance = balance(view, listed);
        var lines = balance.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        BalanceLine::id, Function.identity(), (one, again) -> one, LinkedHashMap::new));
        boolean read = listed.stream().filter(MonthReport.Day::money).allMatch(day -> balance.containsKey(day.day()));
        var facts = new DayFacts(
                first,
                bookings,
                List.of(),
                Side.UNKNOWN,
                Map.of(),
                OtherDays.NONE,
                read && !bookings.isEmpty()
                        ? new ProcessorSide(Optional.of(to), List.copyOf(lines.values()), List.of())
                        : ProcessorSide.UNKNOWN,
                Map.of(),
                Ways.of(Map.of()),
                location.currency());
        return new MonthReport(
                month,
                listed,
                DayFigures.of(facts).rows(),
                read && !bookings.isEmpty(),
                DayBook.credits(view, to),
                lines.values().stream()
                        .filter(line -> line.kind().equals("payout"))
                        .filter(line -> !line.at().isBefore(from) && line.at().isBefore(to))
                        .toList(),
                DayBook.givenBackBy(view, from, to),
                audit.counts(view, from, to, DEEDS));
    }

    private static List<MonthReport.Day> days(
            View view, BusinessDays span, LocalDate first, LocalDate last, List<DayBooking> bookings) {
        var moved = bookings.stream().map(booking -> span.of(booking.at())).collect(Collectors.toSet());
        var closed = DayRows.closers(view, first, last);
        var all = new ArrayList<MonthReport.Day>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            all.add(new MonthReport.Day(day, moved.contains(day), Optional.ofNullable(closed.get(day))));
        }
        return all;
    }

    private static Map<LocalDate, List<BalanceLine>> balance(View view, List<MonthReport.Day> all) {
        var balance = new LinkedHashMap<LocalDate, List<BalanceLine>>();
        for (var day : all) {
            if (DayRows.side(view, day.day(), SideName.PROCESSOR).isPresent()) {
                balance.put(day.day(), DayRows.lines(view, day.day(), SideName.PROCESSOR, BalanceLine.class));
            }
        }
        return balance;
    }
}
