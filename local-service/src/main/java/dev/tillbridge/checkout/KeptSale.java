package dev.tillbridge.checkout;

import dev.tillbridge.activity.KeptResult;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import java.util.Optional;

/// What a sale's kept result says, beside what another desk found out meanwhile.
final class KeptSale {
    private KeptSale() {}

    /// Whether a final fact that was kept is the one that the sale ended with. What is no final fact is only older than
    /// what stands, and agrees; results of other steps are not judged here.
    static boolean agrees(SaleJournal stood, KeptResult kept) {
        var truth = truth(kept);
        if (truth.isEmpty()) {
            return kept.look();
        }
        if (stood.decidedPaid()) {
            // The truth was looked at after the decision, and booked.
            return stood.outcome(CheckDecision.NAME) == Outcome.DONE;
        }
        var said =
                stood.finality().map(Finality::truth).or(() -> stood.watched().map(Watched::truth));
        return said.filter(stands -> same(stands, truth.get())).isPresent();
    }

    /// The final fact that it holds, if any.
    static Optional<ChargeTruth> truth(KeptResult kept) {
        if (kept.outcome() != Outcome.DONE) {
            return Optional.empty();
        }
        var truth = switch (kept.step()) {
            case WatchReader.NAME, WatchPage.NAME, WatchCard.NAME ->
                Json.as(kept.answer(), Watched.class).truth();
            case MakeFinal.NAME -> Json.as(kept.answer(), Finality.class).truth();
            default -> null;
        };
        return Optional.ofNullable(truth)
                .filter(seen -> seen.status() == ChargeStatus.CAPTURED || seen.status() == ChargeStatus.CLOSED);
    }

    private static boolean same(ChargeTruth stands, ChargeTruth kept) {
        return stands.status() == kept.status()
                && stands.reference().equals(kept.reference())
                && stands.captured().equals(kept.captured());
    }
}
