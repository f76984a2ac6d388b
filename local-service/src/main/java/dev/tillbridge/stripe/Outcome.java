package dev.tillbridge.stripe;

import dev.tillbridge.problem.Problem;

/// What one call to the processor came to, by what it makes certain.
sealed interface Outcome<T> {
    record Answered<T>(T value) implements Outcome<T> {}

    /// Certainly nothing was done by this call.
    ///
    /// @param code the processor's error code, or empty
    /// @param again whether the same call with the same key may be repeated after a pause
    record NotDone<T>(Problem problem, String code, boolean again) implements Outcome<T> {}

    /// The object is in another state than the call needs: look at it, it may already be what we wanted.
    record Moved<T>(String code, String said) implements Outcome<T> {}

    /// May have been obeyed.
    record Unknown<T>(Problem problem) implements Outcome<T> {}
}
