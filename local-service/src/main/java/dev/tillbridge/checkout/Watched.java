package dev.tillbridge.checkout;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tillbridge.payment.ChargeTruth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What watching a charge came to.
///
/// @param end null while it goes on
/// @param readingCard whether a card is being read now
/// @param truth what the processor says; null while only the reader was looked at
/// @param remind whether the client was sent a payment link once more
/// @param more what else was taken, where more was paid than once
record Watched(
        @Nullable WatchEnd end,
        boolean readingCard,
        @Nullable ChargeTruth truth,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean remind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChargeTruth> more) {
    Watched(@Nullable WatchEnd end, boolean readingCard, @Nullable ChargeTruth truth) {
        this(end, readingCard, truth, null, null);
    }

    @JsonIgnore
    boolean reminded() {
        return Boolean.TRUE.equals(remind);
    }

    @JsonIgnore
    List<ChargeTruth> others() {
        return more == null ? List.of() : more;
    }
}
