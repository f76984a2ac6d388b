package dev.tillbridge.pims;

import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.List;

/// One reading of an invoice, checked.
///
/// @param readAt when the values stood on the surface
/// @param unchecked what could not be checked or does not add up but does not forbid charging, in stored words
/// @param blocks why it may not be charged (draft, voided, two currencies, no client id, lines that contradict, …)
/// @param itemized whether lines and tax add up, so that a receipt may list them
/// @param digest the sum, due, client and status in one text: equal for two readings of an unchanged invoice
public record Reading(
        Invoice invoice,
        Instant readAt,
        List<String> unchecked,
        List<Problem> blocks,
        boolean itemized,
        String digest) {
    public Reading {
        unchecked = List.copyOf(unchecked);
        blocks = List.copyOf(blocks);
    }
}
