package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import java.util.Map;
import java.util.Optional;

/// Something on which the sides of a day do not agree.
///
/// @param key the same whenever the same thing differs in the same way: what was dismissed by it stays dismissed
/// @param paymentId the payment of ours that it is about
/// @param ours what our books say, `theirs` what the other side says; empty: nothing
/// @param said particulars for its words: `invoice`, `client`, `type`, `expected`, `reference`, `day`
public record Difference(
        String key,
        DifferenceKind kind,
        Optional<String> paymentId,
        Optional<String> code,
        String way,
        Optional<Money> ours,
        Optional<Money> theirs,
        Map<String, String> said) {
    public Difference {
        said = Map.copyOf(said);
    }
}
