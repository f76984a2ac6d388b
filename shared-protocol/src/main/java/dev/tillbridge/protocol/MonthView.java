package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A month, as it stands.
///
/// @param month as `2026-11`; `before` and `next` the months beside it, null where none is
/// @param fees whether the processor was read for every day on which money moved; only then `rows` have fees
/// @param credits the first of them, of `creditsCount`, at the month's end or now
/// @param deeds what people decided without proof, typed, changed, opened again
public record MonthView(
        String month,
        String name,
        @Nullable String before,
        @Nullable String next,
        List<MonthDay> days,
        List<DayRow> rows,
        boolean fees,
        List<MonthCredit> credits,
        int creditsCount,
        List<MonthPayout> payouts,
        List<MonthPerson> givenBack,
        List<MonthDeed> deeds) {}
