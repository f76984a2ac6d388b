package dev.tillbridge.dayend;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A day as it stands now.
///
/// @param from its first moment, and `to` the first one after it
/// @param at when it was looked at
/// @param figures as they are now, also where the day is closed
/// @param standing the differences that nobody has let be, and `dismissed` those that somebody has
/// @param late what came in for the day closed before this one, after that was closed
/// @param closed set while it is closed
/// @param after what the figures are more now than as they were closed
public record DayReport(
        LocalDate day,
        Instant from,
        Instant to,
        Instant at,
        DayFigures figures,
        List<Difference> standing,
        List<Dismissed> dismissed,
        List<OpenItem> open,
        Side pims,
        Optional<Instant> processorAt,
        Optional<ClosedFigures.LateRows> late,
        Optional<DayClose> closed,
        List<WayRow> after) {
    public DayReport {
        standing = List.copyOf(standing);
        dismissed = List.copyOf(dismissed);
        open = List.copyOf(open);
        after = List.copyOf(after);
    }

    /// Stands for all that is open: whoever closes the day says which of it they have seen.
    public String seen() {
        var keys = open.stream().map(OpenItem::key).sorted().collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(keys.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }
}
