package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that is not done when the day is closed; whoever closes it says by name that they know.
///
/// @param key changes with what is open of it
/// @param client whom it is about, and `number` which invoice
/// @param readAt when that side was read, where that is what it is about
public record OpenItem(
        String key,
        OpenKind kind,
        Optional<String> paymentId,
        Optional<String> code,
        Optional<String> client,
        Optional<String> number,
        Optional<Money> amount,
        Optional<DifferenceKind> difference,
        @Nullable Instant readAt) {
    static OpenItem notChecked(OpenKind kind) {
        return new OpenItem(
                kind.name(),
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                null);
    }

    /// A side was read too early to know all of the day; who reads it again has seen another item.
    static OpenItem readTooEarly(OpenKind kind, Instant at) {
        return new OpenItem(
                kind + "|" + at,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at);
    }

    static OpenItem differs(Difference difference) {
        return new OpenItem(
                OpenKind.DIFFERS + "|" + difference.key(),
                OpenKind.DIFFERS,
                difference.paymentId(),
                difference.code(),
                Optional.ofNullable(difference.said().get("client")),
                Optional.ofNullable(difference.said().get("invoice")),
                difference.ours().or(difference::theirs),
                Optional.of(difference.kind()),
                null);
    }
}
