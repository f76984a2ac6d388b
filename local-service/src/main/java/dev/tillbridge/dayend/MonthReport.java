package dev.tillbridge.dayend;

import dev.tillbridge.operator.DeedCount;
import dev.tillbridge.payment.BalanceLine;
import dev.tillbridge.payment.GivenBackBy;
import dev.tillbridge.payment.HeldCredit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A month as it stands now.
///
/// @param days each day until today, closed or not
/// @param rows what came in and went back, by way to pay; fees only where the processor was read for every day
/// @param credits what clients had paid that was on no invoice, at the month's end or now
/// @param payouts what the processor paid out on days that were read
/// @param deeds what people decided without proof, typed and changed
public record MonthReport(
        YearMonth month,
        List<Day> days,
        List<WayRow> rows,
        boolean processorRead,
        List<HeldCredit> credits,
        List<BalanceLine> payouts,
        List<GivenBackBy> givenBack,
        List<DeedCount> deeds) {
    /// A day of it.
    ///
    /// @param by who closed it, while it is closed
    public record Day(LocalDate day, boolean money, Optional<String> by) {}

    public MonthReport {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
        credits = List.copyOf(credits);
        payouts = List.copyOf(payouts);
        givenBack = List.copyOf(givenBack);
        deeds = List.copyOf(deeds);
    }
}
