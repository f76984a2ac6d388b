package dev.tillbridge.sandbox.pims;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The two server-rendered faces of the program: the classic one, and the front desk terminal, where payments
/// are typed into a locked cashier page only.
enum Skin {
    CLINIC("/clinic", "clinic.css", "MM/dd/uuuu"),
    DESK("/frontdesk", "desk.css", "d MMM uuuu");

    final String base;
    final String style;
    private final DateTimeFormatter dates;

    Skin(String base, String style, String dates) {
        this.base = base;
        this.style = style;
        this.dates = DateTimeFormatter.ofPattern(dates, Locale.US);
    }

    String date(LocalDate day) {
        return dates.format(day);
    }
}
