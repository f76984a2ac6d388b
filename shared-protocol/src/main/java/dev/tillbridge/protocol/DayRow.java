package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// A day's money of one way to pay. Principal with principal; surcharge and tip stand apart.
///
/// @param way its name in the program; empty for what only the PIMS has
/// @param name what people call it
/// @param count how many payments; `backs` how often money was given back
/// @param apart what the PIMS need not show
/// @param timing by how much the PIMS shows more for money of other days
/// @param pims null: not checked; so is `processor`, with its `fees`
/// @param difference by how much the PIMS shows more than it should; null: not checked
public record DayRow(
        String way,
        String name,
        int count,
        int backs,
        Amount gross,
        Amount givenBack,
        Amount net,
        Amount surcharge,
        Amount tip,
        Amount apart,
        Amount timing,
        @Nullable Amount pims,
        @Nullable Amount processor,
        @Nullable Amount fees,
        @Nullable Amount counted,
        @Nullable Amount difference) {}
