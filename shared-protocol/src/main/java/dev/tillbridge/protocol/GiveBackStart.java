package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Give back was pressed.
///
/// @param activityId a ULID, made when the amount was shown, used once
/// @param amount of what the invoices and the client's credit got; surcharge and tip go back in proportion
/// @param rows how much goes off which invoice; empty: the newest first
/// @param personId who gives it back, with their PIN
public record GiveBackStart(
        String activityId,
        String payment,
        Amount amount,
        List<GiveBackRow> rows,
        String reason,
        @Nullable String note,
        String personId,
        String pin,
        String desk) {}
