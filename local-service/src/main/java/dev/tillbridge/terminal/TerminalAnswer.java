package dev.tillbridge.terminal;

import dev.tillbridge.problem.Problem;

/// What a terminal answered.
public sealed interface TerminalAnswer {
    /// It shows nothing.
    record Idle() implements TerminalAnswer {}

    /// It shows a charge, waits for the card or reads it.
    ///
    /// @param charge the processor's reference of the charge that it shows, to be compared with ours
    /// @param reading whether a card is being read: it may be too late to cancel
    record Showing(String charge, boolean reading) implements TerminalAnswer {}

    /// Its last action ended: look at the charge object for the truth.
    ///
    /// @param charge the charge that the action was about
    record Ended(String charge, boolean succeeded, String failureCode, String failureText) implements TerminalAnswer {}

    /// Certainly nothing reached the terminal (busy, offline, refused).
    ///
    /// @param again whether the same call with the same key may be tried again after a pause (rate limit, lock)
    record NotDone(Problem problem, boolean again) implements TerminalAnswer {}

    /// It may have got it.
    record Unknown(Problem problem) implements TerminalAnswer {}
}
