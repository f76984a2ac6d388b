package dev.tillbridge.desk;

import dev.tillbridge.dayend.ClosedFigures;
import dev.tillbridge.dayend.DayEndRoom;
import dev.tillbridge.dayend.DayReport;
import dev.tillbridge.dayend.DayWords;
import dev.tillbridge.dayend.Difference;
import dev.tillbridge.dayend.Source;
import dev.tillbridge.dayend.WayRow;
import dev.tillbridge.location.Location;
import dev.tillbridge.location.Locations;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.protocol.Amount;
import dev.tillbridge.protocol.DayClosed;
import dev.tillbridge.protocol.DayDiffers;
import dev.tillbridge.protocol.DayDismissed;
import dev.tillbridge.protocol.DayOpen;
import dev.tillbridge.protocol.DayRow;
import dev.tillbridge.protocol.DayView;
import dev.tillbridge.protocol.DayWay;
import dev.tillbridge.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A day as the screens show it. A closed day shows the figures that it was closed with.
final class DayViews {
    /// A reply has room for these.
    private static final int MOST = 100;

    private static final List<String> COUNTED = List.of("CASH", "CHECK");

    private final Database database;
    private final DayEndRoom room;
    private final Locations locations;

    DayViews(Database database, DayEndRoom room, Locations locations) {
        this.database = database;
        this.room = room;
        this.locations = locations;
    }

    LocalDate day(@Nullable String typed) {
        return database.read(view -> room.days().named(view, Optional.ofNullable(typed)));
    }

    DayView view(LocalDate day, Locale locale) {
        return database.read(view -> {
            var location = locations.location(view);
            return view(
                    room.days().report(view, day),
                    room.days().today(view),
                    new DayWords(locale, location.zone()),
                    location);
        });
    }

    private static DayView view(DayReport report, LocalDate today, DayWords words, Location location) {
        var closed = report.closed();
        var figures = closed.map(close -> close.figures()).orElseGet(() -> ClosedFigures.of(report));
        var late = figures.late();
        boolean last = !report.day().isBefore(today);
        return new DayView(
                report.day().toString(),
                words.day(report.day()),
                report.day().minusDays(1).toString(),
                last ? null : report.day().plusDays(1).toString(),
                report.from(),
                report.to(),
                rows(figures.rows(), words),
                rows(report.after(), words),
                late.map(rows -> rows(rows.rows(), words)).orElse(List.of()),
                late.map(rows -> rows.day().toString()).orElse(null),
                first(figures.differences()).map(each -> differs(each, words)).toList(),
                figures.differencesCount(),
                first(figures.dismissed())
                        .map(each -> new DayDismissed(words.title(each.kind()), each.note(), each.by(), each.at()))
                        .toList(),
                first(figures.open())
                        .map(item -> new DayOpen(
                                item.kind().name(),
                                words.open(item),
                                item.paymentId().orElse(null)))
                        .toList(),
                figures.openCount(),
                report.seen(),
                pims(figures, words),
                figures.pims() != Source.NOT_CHECKED,
                figures.processorAt()
                        .map(at -> words.of("processor.side").replace("{time}", words.time(at)))
                        .orElse(words.of("processor.side.not")),
                figures.processorAt().isPresent(),
                closed.map(close -> new DayClosed(close.by(), close.closedAt(), close.desk(), close.number()))
                        .orElse(null),
                ways(words),
                location.currency().getCurrencyCode());
    }

    private static <T> Stream<T> first(List<T> all) {
        return all.stream().limit(MOST);
    }

    private static String pims(ClosedFigures figures, DayWords words) {
        return figures.pims() == Source.NOT_CHECKED
                ? words.of("pims.side.not")
                : words.of("pims.side")
                        .replace("{source}", words.source(figures.pims()))
                        .replace(
                                "{time}",
                                figures.pimsAt()
                                        .map((Instant at) -> words.time(at))
                                        .orElse(""));
    }

    private static List<DayWay> ways(DayWords words) {
        return Stream.concat(Arrays.stream(WayToPay.values()).map(WayToPay::name), COUNTED.stream())
                .distinct()
                .map(way -> new DayWay(way, words.way(way), COUNTED.contains(way)))
                .toList();
    }

    private static DayDiffers differs(Difference difference, DayWords words) {
        return new DayDiffers(
                difference.key(),
                difference.kind().name(),
                words.title(difference),
                words.step(difference),
                difference.paymentId().orElse(null));
    }

    static List<DayRow> rows(List<WayRow> rows, DayWords words) {
        return rows.stream().limit(MOST).map(row -> row(row, words)).toList();
    }

    private static DayRow row(WayRow row, DayWords words) {
        return new DayRow(
                row.way(),
                words.row(row),
                row.count(),
                row.backs(),
                amount(row.gross()),
                amount(row.givenBack()),
                amount(row.net()),
                amount(row.surcharge()),
                amount(row.tip()),
                amount(row.apart()),
                amount(row.timing()),
                amount(row.pims()),
                amount(row.processor()),
                amount(row.fees()),
                amount(row.counted()),
                amount(row.difference()));
    }

    private static @Nullable Amount amount(Optional<Money> money) {
        return money.map(DayViews::amount).orElse(null);
    }

    static Amount amount(Money money) {
        return new Amount(money.minorUnits(), money.currency().getCurrencyCode());
    }
}
