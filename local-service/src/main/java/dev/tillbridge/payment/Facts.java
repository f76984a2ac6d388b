package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import java.util.Optional;

/// What was learned about an attempt; what is empty leaves the stored value as it is.
///
/// @param reference the processor's id of the charge object
/// @param differs why the answer is not the one that was asked for: nothing is put on an invoice then
public record Facts(
        Optional<String> reference,
        Optional<Amounts> amounts,
        Optional<CardFacts> card,
        Optional<Decline> decline,
        Optional<Problem> differs) {
    /// Nothing new.
    public static final Facts NONE =
            new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// Only the processor's id of the object.
    public static Facts reference(String reference) {
        return new Facts(
                Optional.of(reference), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Everything that an answer tells that agrees with what was asked ([AnswerCheck]).
    public static Facts of(ChargeTruth truth) {
        return new Facts(
                Optional.of(truth.reference()),
                Optional.of(amounts(truth)),
                truth.card(),
                truth.decline(),
                Optional.empty());
    }

    /// Everything that a differing answer tells. The reference is stored only when the object is ours to name.
    public static Facts differing(ChargeTruth truth, Problem differs) {
        return new Facts(
                Optional.empty(), Optional.of(amounts(truth)), truth.card(), truth.decline(), Optional.of(differs));
    }

    static Amounts amounts(ChargeTruth truth) {
        var none = Amounts.none(truth.approved().currency());
        boolean broken = !AnswerCheck.wellFormed(truth);
        return broken
                ? new Amounts(truth.captured(), truth.captured(), zero(truth), zero(truth), zero(truth))
                : new Amounts(truth.approved(), truth.captured(), truth.surcharge(), truth.tip(), none.refunded());
    }

    private static Money zero(ChargeTruth truth) {
        return Money.zero(truth.captured().currency());
    }
}
