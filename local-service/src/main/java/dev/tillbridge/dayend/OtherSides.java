package dev.tillbridge.dayend;

import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.BalanceAnswer;
import dev.tillbridge.payment.BalanceBook;
import dev.tillbridge.pims.DayPayment;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Looks what others say of a day, and keeps it: whole, or as it was before. Safe for any number of threads.
public final class OtherSides {
    private final Database database;
    private final Clock clock;
    private final Days days;
    private final Closing closing;
    private final Postings postings;
    private final Locations locations;
    private final PimsConnector pims;
    private final BalanceBook balance;

    OtherSides(
            Database database,
            Clock clock,
            Days days,
            Closing closing,
            Postings postings,
            Locations locations,
            PimsConnector pims,
            BalanceBook balance) {
        this.database = database;
        this.clock = clock;
        this.days = days;
        this.closing = closing;
        this.postings = postings;
        this.locations = locations;
        this.pims = pims;
        this.balance = balance;
    }

    /// Reads the PIMS's own list of the day, and of the next one where that has begun: what was put in later is there.
    /// Blocks; not inside a transaction. Throws `DAY_PIMS_UNKNOWN`, `DAY_PIMS_NO_LIST`, or what stood in the way.
    public void readPims(LocalDate day, Actor by) {
        var places = database.<List<InvoicePlace>>read(postings::places);
        if (places.isEmpty()) {
            throw Problem.of(ProblemCode.DAY_PIMS_UNKNOWN).asException();
        }
        var at = clock.instant();
        var listed = listed(places, day);
        boolean hasNext = day.isBefore(database.<LocalDate>read(days::today));
        var next = hasNext ? listed(places, day.plusDays(1)) : List.<DayPayment>of();
        database.change(tx -> {
            var old = KeptList.pims(tx, day);
            DayRows.put(tx, day, SideName.PIMS, new DayRows.Stored(Source.READ, at, by.name()), listed);
            DayRows.put(tx, day, SideName.NEXT, new DayRows.Stored(Source.READ, at, by.name()), next);
            closing.listed(tx, day, "PIMS_READ", old, KeptList.pims(tx, day), by);
        });
    }

    /// Reads the processor's balance of the day, and of the days beside it: it may have taken what we learned of later.
    /// Blocks; not inside a transaction. Throws what stood in the way.
    public void readProcessor(LocalDate day, Actor by) {
        var span = DayFactsReader.days(database.read(locations::location));
        var at = clock.instant();
        switch (balance.between(span.from(day.minusDays(1)), span.to(day.plusDays(1)))) {
            case BalanceAnswer.NotListed(var problem) -> throw problem.asException();
            case BalanceAnswer.Listed(var lines) ->
                database.change(tx -> {
                    var old = KeptList.processor(tx, day);
                    DayRows.put(tx, day, SideName.PROCESSOR, new DayRows.Stored(Source.READ, at, by.name()), lines);
                    closing.listed(tx, day, "PROCESSOR_READ", old, KeptList.processor(tx, day), by);
                });
        }
    }

    private List<DayPayment> listed(List<InvoicePlace> places, LocalDate day) {
        var all = new ArrayList<DayPayment>();
        for (var place : places) {
            all.addAll(pims.paymentsOn(place, day)
                    .orElseThrow(() -> Problem.of(ProblemCode.DAY_PIMS_NO_LIST).asException())
                    .payments());
        }
        return all;
    }

    /// Takes in a file that the PIMS wrote. Throws `DAY_FILE_REFUSED`, `DAY_CLOSED`; then nothing is changed.
    public void takeFile(LocalDate day, String csv, Actor by) {
        var currency = database.read(locations::location).currency();
        var lines = DayFile.read(csv, day, currency);
        database.change(tx -> {
            closing.requireOpen(tx, day);
            var old = KeptList.pims(tx, day);
            var stored = new DayRows.Stored(Source.CSV, clock.instant(), by.name());
            DayRows.put(tx, day, SideName.PIMS, stored, lines);
            DayRows.put(tx, day, SideName.NEXT, stored, List.of());
            closing.listed(tx, day, "FILE_TAKEN", old, KeptList.pims(tx, day), by);
        });
    }
}
