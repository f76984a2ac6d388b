package dev.tillbridge.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A payment link in the list.
///
/// @param state OPEN, CLOSING, ON_ITS_WAY, PAID, EXPIRED, CAME_BACK, CANCELLED, MAKING, NOT_MADE
/// @param exception NONE, LATE, TWICE, PARTLY, BY_HAND
/// @param stateText both in words
/// @param to where it was last sent, masked; null where it was only shown
/// @param sent what became of that message, in words
/// @param owed whether what it was for is still open, as far as our own books know
public record LinkView(
        String payment,
        String code,
        String state,
        String exception,
        String stateText,
        Amount amount,
        String clientName,
        List<String> invoices,
        @Nullable String to,
        @Nullable String sent,
        Instant since,
        Instant until,
        String desk,
        @Nullable String person,
        boolean owed) {}
