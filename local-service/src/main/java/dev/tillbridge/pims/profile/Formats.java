package dev.tillbridge.pims.profile;

import java.util.Currency;
import java.util.List;

/// How a PIMS writes amounts and dates.
///
/// @param currency what an amount without a sign is in
/// @param group the thousands mark, or 0 when there is none
/// @param dates patterns of [java.time.format.DateTimeFormatter], tried in order; the first one is used for
/// entering
public record Formats(Currency currency, char decimal, char group, List<String> dates) {
    public Formats {
        dates = List.copyOf(dates);
        if (decimal == group) {
            throw new IllegalArgumentException("the decimal mark and the thousands mark are the same");
        }
    }
}
