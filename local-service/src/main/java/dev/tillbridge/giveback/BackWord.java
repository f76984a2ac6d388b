package dev.tillbridge.giveback;

import dev.tillbridge.payment.CardNumberGuard;
import dev.tillbridge.payment.Person;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/// A named person's decision about money whose way back is not known, as the journal keeps it. Right and PIN are
/// checked before.
///
/// @param reference where it can be seen; null only for *not given back*
record BackWord(
        boolean given,
        Person person,
        String reason,
        @Nullable String reference) {
    BackWord {
        reference = reference == null || reference.isBlank() ? null : reference;
        if (reason.isBlank()) {
            throw Problem.of(ProblemCode.BACK_DECISION_NEEDS_REASON).asException();
        }
        if (given && reference == null) {
            throw Problem.of(ProblemCode.GIVEN_BACK_NEEDS_REFERENCE).asException();
        }
        check(reason, 500);
        if (reference != null) {
            check(reference, 120);
        }
    }

    private static void check(String text, int most) {
        if (text.length() > most) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "longer than " + most)
                    .asException();
        }
        CardNumberGuard.refuse(text);
    }
}
