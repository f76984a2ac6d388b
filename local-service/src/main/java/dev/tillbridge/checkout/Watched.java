package dev.tillbridge.checkout;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tillbridge.payment.BankDebit;
import dev.tillbridge.payment.ChargeTruth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What watching a charge came to.
///
/// @param end null while it goes on
/// @param readingCard whether a card is being read now
/// @param truth what the processor says; null while only the reader was looked at
/// @param remind whether the client was sent a payment link once more
/// @param bank the debit of a bank account that is on its way
/// @param more what else was taken, where more was paid than once
record Watched(
        @Nullable WatchEnd end,
        boolean readingCard,
        @Nullable ChargeTruth truth,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean remind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChargeTruth> more,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BankDebit bank) {
    Watched(
            @Nullable WatchEnd end,
            boolean readingCard,
            @Nullable ChargeTruth truth,
            @Nullable Boolean remind,
            @Nullable List<ChargeTruth> more) {
        this(end, readingCard, truth, remind, more, null);
    }

    /// Money is on its way from a bank account.
    static Watched onItsWay(BankDebit bank) {
        return new Watched(null, false, null, null, null, bank);
    }

    Watched(@Nullable WatchEnd end, boolean readingCard, @Nullable ChargeTruth truth) {
        this(end, readingCard, truth, null, null, null);
    }

    /// What the processor said at an end that is a fact.
    ChargeTruth known() {
        return Objects.requireNonNull(truth, "an end without a fact");
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
