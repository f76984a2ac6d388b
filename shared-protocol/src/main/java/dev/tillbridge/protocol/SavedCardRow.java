package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A saved card with all that is known of it. No number of a card is.
///
/// @param shown "Visa ···· 4242, 04/27"
/// @param agreedWith who took down that the client agreed, or where the client said so; `agreed` the words
/// @param removedAt since when it is charged no more; null while it is
/// @param forgotten whether the processor certainly keeps it no more either
public record SavedCardRow(
        String id,
        String pims,
        String clientId,
        String clientName,
        String shown,
        CardExpiry expiry,
        boolean preferred,
        String agreedWith,
        String agreed,
        Instant savedAt,
        @Nullable Instant removedAt,
        @Nullable String removedBy,
        boolean forgotten) {}
