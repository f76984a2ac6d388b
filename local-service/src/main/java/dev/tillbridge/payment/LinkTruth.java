package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the processor says is true about one link.
///
/// @param reference the processor's id of the link
/// @param address where a client pays; for people and messages, never for a log or the audit
/// @param on whether it can still be opened
/// @param pages how many pages were opened on it and can still be paid; only counted when the link is off
/// @param metadata our ids as the processor gives them back; compared, never trusted
/// @param charges what was paid by it or is on its way, oldest first
public record LinkTruth(
        String reference,
        String address,
        boolean on,
        int pages,
        Money asked,
        Map<String, String> metadata,
        List<ChargeTruth> charges,
        Instant seenAt) {
    public LinkTruth {
        metadata = Map.copyOf(metadata);
        charges = List.copyOf(charges);
    }

    /// Whether nobody can pay by it any more.
    public boolean off() {
        return !on && pages == 0;
    }

    /// The link as one charge: the first that was taken, else one that is on its way, else one that nobody paid.
    public ChargeTruth charge() {
        return charges.stream()
                .filter(charge -> charge.status() == ChargeStatus.CAPTURED)
                .findFirst()
                .or(() -> charges.stream()
                        .filter(charge -> charge.status() != ChargeStatus.CLOSED)
                        .findFirst())
                .or(this::failed)
                .orElseGet(this::unpaid);
    }

    /// Why nobody paid by it after all; only once nobody can any more.
    private Optional<ChargeTruth> failed() {
        return off()
                ? charges.stream()
                        .filter(charge -> charge.failedDebit().isPresent())
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }

    private ChargeTruth unpaid() {
        var none = Money.zero(asked.currency());
        return new ChargeTruth(
                reference,
                off() ? ChargeStatus.CLOSED : ChargeStatus.OPEN,
                asked,
                none,
                none,
                none,
                none,
                metadata,
                Optional.empty(),
                Optional.empty(),
                seenAt);
    }

    @Override
    public String toString() {
        return "LinkTruth[" + reference + ", on=" + on + ", pages=" + pages + ", charges=" + charges + "]";
    }
}
