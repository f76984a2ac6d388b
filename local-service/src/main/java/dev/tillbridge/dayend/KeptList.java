package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.BalanceLine;
import dev.tillbridge.pims.DayPayment;
import dev.tillbridge.store.View;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/// A side's list in few words, for the audit.
///
/// @param readAt when it was read; empty where there is none
/// @param sums what its lines add up to, in minor units by currency
record KeptList(String source, String readAt, int lines, TreeMap<String, Long> sums) {
    static KeptList pims(View view, LocalDate day) {
        var lines = DayRows.lines(view, day, SideName.PIMS, DayPayment.class);
        return of(
                view, day, SideName.PIMS, lines.stream().map(DayPayment::amount).toList());
    }

    static KeptList processor(View view, LocalDate day) {
        var lines = DayRows.lines(view, day, SideName.PROCESSOR, BalanceLine.class);
        return of(
                view,
                day,
                SideName.PROCESSOR,
                lines.stream().map(BalanceLine::gross).toList());
    }

    private static KeptList of(View view, LocalDate day, SideName side, List<Money> amounts) {
        var stored = DayRows.side(view, day, side);
        var sums = new TreeMap<String, Long>();
        amounts.forEach(money -> sums.merge(money.currency().getCurrencyCode(), money.minorUnits(), Math::addExact));
        return new KeptList(
                stored.map(it -> it.source().name()).orElse(Source.NOT_CHECKED.name()),
                stored.map(it -> it.at().toString()).orElse(""),
                amounts.size(),
                sums);
    }
}
