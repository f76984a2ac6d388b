package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.DayBooking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A day as a table for a spreadsheet: totals, differences, what was open, and every movement. What people or a PIMS
/// wrote never becomes a formula there.
final class DayCsv {
    private static final String HEAD = "line,day,time,way,code,client,by,desk,gross,given_back,net,surcharge,tip,pims,"
            + "processor,fees,counted,difference,currency,reference,text\r\n";

    private final DaySheet sheet;
    private final StringBuilder out = new StringBuilder(HEAD);

    private DayCsv(DaySheet sheet) {
        this.sheet = sheet;
    }

    /// @param bookings what moved on the day; what came in after it was closed is marked so
    static String of(DaySheet sheet, List<DayBooking> bookings) {
        return new DayCsv(sheet).text(bookings);
    }

    private String text(List<DayBooking> bookings) {
        sheet.figures().rows().forEach(row -> row("TOTAL", row));
        sheet.figures().late().ifPresent(late -> late.rows().forEach(row -> row("LATE " + late.day(), row)));
        sheet.after().forEach(row -> row("AFTER_CLOSE", row));
        sheet.figures()
                .differences()
                .forEach(each -> said(
                        "DIFFERENCE " + each.kind(),
                        each.way(),
                        each.code(),
                        each.theirs().or(each::ours),
                        sheet.words().title(each)));
        sheet.figures()
                .dismissed()
                .forEach(each -> said(
                        "DISMISSED " + each.kind(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        each.by() + ": " + each.note()));
        sheet.figures()
                .open()
                .forEach(each -> said(
                        "OPEN " + each.kind(),
                        "",
                        each.code(),
                        each.amount(),
                        sheet.words().open(each)));
        bookings.forEach(this::movement);
        return out.toString();
    }

    private void row(String line, WayRow row) {
        line(
                line,
                sheet.day().toString(),
                "",
                row.way().isEmpty() ? row.type() : row.way(),
                "",
                "",
                "",
                "",
                number(row.gross()),
                number(row.givenBack()),
                number(row.net()),
                number(row.surcharge()),
                number(row.tip()),
                number(row.pims()),
                number(row.processor()),
                number(row.fees()),
                number(row.counted()),
                number(row.difference()),
                row.gross().currency().getCurrencyCode(),
                "",
                row.count() + " / " + row.backs());
    }

    private void said(String line, String way, Optional<String> code, Optional<Money> amount, String text) {
        var cells = new ArrayList<String>(
                List.of(line, sheet.day().toString(), "", way, code.orElse(""), "", "", "", number(amount)));
        for (int i = 0; i < 9; i++) {
            cells.add("");
        }
        cells.add(amount.map(money -> money.currency().getCurrencyCode()).orElse(""));
        cells.add("");
        cells.add(text);
        line(cells.toArray(String[]::new));
    }

    private void movement(DayBooking booking) {
        boolean after = sheet.closed()
                .filter(close -> !booking.at().isBefore(close.figuresAt()))
                .isPresent();
        boolean back = booking.givesBack();
        line(
                after ? "AFTER_CLOSE " + booking.kind() : booking.kind().name(),
                sheet.day().toString(),
                booking.at().toString(),
                booking.way(),
                booking.code(),
                booking.clientName(),
                booking.person().orElse(""),
                booking.desk(),
                back ? "" : number(booking.principal()),
                back ? number(booking.principal().negated()) : "",
                number(booking.principal()),
                number(booking.surcharge()),
                number(booking.tip()),
                "",
                "",
                "",
                "",
                "",
                booking.moved().currency().getCurrencyCode(),
                booking.reference().orElse(""),
                "");
    }

    private void line(String... cells) {
        out.append(List.of(cells).stream().map(DayCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String number(Optional<Money> money) {
        return money.map(DayCsv::number).orElse("");
    }

    private static String number(Money money) {
        return BigDecimal.valueOf(money.minorUnits(), money.currency().getDefaultFractionDigits())
                .toPlainString();
    }

    /// What begins like a formula is put behind an apostrophe; a number is a number.
    static String cell(String text) {
        boolean number = text.matches("-?[0-9]{1,15}(\\.[0-9]{1,3})?");
        boolean formula = !number
                && !text.isEmpty()
                && "=+-@\t\r"
                                .indexOf(
                                        text.strip().isEmpty()
                                                ? '='
                                                : text.strip().charAt(0))
                        >= 0;
        var safe = (formula ? "'" : "") + text.replaceAll("[\\p{Cntrl}]", " ");
        return safe.matches("[^\",;]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
