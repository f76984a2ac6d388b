package dev.tillbridge.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day, as it stands or as it was closed.
///
/// @param day as `2026-11-23`; `name` as people read it; `before` and `next` the days beside it, null where none is
/// @param from its first moment, `to` the first one after it
/// @param after what came in since it was closed
/// @param late what came in for the day closed before, after that was closed; `lateDay` which
/// @param differences the first of them, of `differencesCount`; `open` likewise
/// @param seen stands for all that is open; closing names it
/// @param pims where the PIMS's figures are from, in words; `pimsChecked` whether there are any; `processor` likewise
public record DayView(
        String day,
        String name,
        @Nullable String before,
        @Nullable String next,
        Instant from,
        Instant to,
        List<DayRow> rows,
        List<DayRow> after,
        List<DayRow> late,
        @Nullable String lateDay,
        List<DayDiffers> differences,
        int differencesCount,
        List<DayDismissed> dismissed,
        List<DayOpen> open,
        int openCount,
        String seen,
        String pims,
        boolean pimsChecked,
        String processor,
        boolean processorChecked,
        @Nullable DayClosed closed,
        List<DayWay> ways,
        String currency) {}
