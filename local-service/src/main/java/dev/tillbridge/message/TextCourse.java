package dev.tillbridge.message;

import dev.tillbridge.problem.Problem;

/// What became of a text that a provider took.
public sealed interface TextCourse {
    record OnItsWay() implements TextCourse {}

    record Arrived() implements TextCourse {}

    /// It was not delivered.
    ///
    /// @param optedOut whether it was not delivered because the number's owner wants none
    record NotArrived(Problem problem, boolean optedOut) implements TextCourse {}

    /// Nobody could be asked now.
    record NotKnown(Problem problem) implements TextCourse {}
}
