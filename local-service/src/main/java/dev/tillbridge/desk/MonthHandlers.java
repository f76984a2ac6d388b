package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.dayend.DayEndRoom;
import dev.tillbridge.dayend.DayWords;
import dev.tillbridge.dayend.MonthReport;
import dev.tillbridge.location.Locations;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.MonthCredit;
import dev.tillbridge.protocol.MonthDay;
import dev.tillbridge.protocol.MonthDeed;
import dev.tillbridge.protocol.MonthPayout;
import dev.tillbridge.protocol.MonthPerson;
import dev.tillbridge.protocol.MonthRef;
import dev.tillbridge.protocol.MonthView;
import dev.tillbridge.store.Database;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// A month, shown.
final class MonthHandlers {
    /// A reply has room for these.
    private static final int MOST = 500;

    private final Database database;
    private final DayEndRoom room;
    private final Locations locations;

    MonthHandlers(Database database, DayEndRoom room, Locations locations) {
        this.database = database;
        this.room = room;
        this.locations = locations;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.MONTH, this::show);
    }

    private MonthView show(Session session, MonthRef ref) {
        return database.read(view -> {
            var month = room.months().named(view, Optional.ofNullable(ref.month()));
            var words = new DayWords(session.locale(), locations.location(view).zone());
            boolean last = !month.isBefore(YearMonth.from(room.days().today(view)));
            var name =
                    DateTimeFormatter.ofPattern("LLLL yyyy", session.locale()).format(month);
            return view(room.months().report(view, month), name, last, words);
        });
    }

    private static MonthView view(MonthReport report, String name, boolean last, DayWords words) {
        return new MonthView(
                report.month().toString(),
                name,
                report.month().minusMonths(1).toString(),
                last ? null : report.month().plusMonths(1).toString(),
                report.days().stream()
                        .map(day -> new MonthDay(
                                day.day().toString(), day.money(), day.by().orElse(null)))
                        .toList(),
                DayViews.rows(report.rows(), words),
                report.processorRead(),
                report.credits().stream()
                        .limit(MOST)
                        .map(each ->
                                new MonthCredit(each.clientName(), each.clientId(), DayViews.amount(each.amount())))
                        .toList(),
                report.credits().size(),
                report.payouts().stream()
                        .limit(MOST)
                        .map(line -> new MonthPayout(
                                line.at(), DayViews.amount(line.gross().negated())))
                        .toList(),
                report.givenBack().stream()
                        .limit(MOST)
                        .map(each -> new MonthPerson(each.person(), each.count(), DayViews.amount(each.amount())))
                        .toList(),
                report.deeds().stream()
                        .limit(MOST)
                        .map(each -> new MonthDeed(each.person(), words.of("deed." + each.what()), each.count()))
                        .toList());
    }
}
