package dev.tillbridge.dayend;

import dev.tillbridge.location.Locations;
import dev.tillbridge.payment.DayBook;
import dev.tillbridge.receipt.PdfPage;
import dev.tillbridge.store.Database;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;

/// Days as files. Safe for any number of threads.
public final class DayFiles {
    private final Database database;
    private final Days days;
    private final Locations locations;
    private final BooleanSupplier practice;

    DayFiles(Database database, Days days, Locations locations, BooleanSupplier practice) {
        this.database = database;
        this.days = days;
        this.locations = locations;
        this.practice = practice;
    }

    /// The day as a PDF; closed: as it was closed, with what came in since.
    public byte[] pdf(LocalDate day) {
        return pdf(database.<DaySheet>read(
                view -> DaySheet.of(days.report(view, day), locations.location(view), practice.getAsBoolean())));
    }

    /// The day as a table, with every movement.
    public String csv(LocalDate day) {
        return database.read(view -> {
            var report = days.report(view, day);
            var sheet = DaySheet.of(report, locations.location(view), practice.getAsBoolean());
            return DayCsv.of(sheet, DayBook.between(view, report.from(), report.to()));
        });
    }

    static byte[] pdf(DaySheet sheet) {
        return PdfPage.of(DayHtml.of(sheet));
    }
}
