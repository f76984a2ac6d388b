package dev.tillbridge.terminal;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.Optional;

/// Tries a terminal without moving money.
public final class TerminalTest {
    private TerminalTest() {}

    /// Looks at the device. Blocks; never inside a transaction. [Terminals#seen] stores what it found.
    public static TerminalAnswer look(CardTerminal driver, TerminalId terminal) {
        if (!terminal.value().startsWith(driver.driver() + ":")) {
            throw new IllegalArgumentException("not a terminal of " + driver.driver());
        }
        return driver.look(terminal);
    }

    /// What an answer says about the device.
    public static ReaderCondition condition(TerminalAnswer answer) {
        return switch (answer) {
            case TerminalAnswer.Idle idle -> ReaderCondition.READY;
            case TerminalAnswer.Ended ended -> ReaderCondition.READY;
            case TerminalAnswer.Showing showing -> ReaderCondition.BUSY;
            case TerminalAnswer.NotDone notDone ->
                notDone.problem().code() == ProblemCode.READER_OFFLINE
                        ? ReaderCondition.OFFLINE
                        : notDone.problem().code() == ProblemCode.READER_BUSY
                                ? ReaderCondition.BUSY
                                : ReaderCondition.UNKNOWN;
            case TerminalAnswer.Unknown unknown -> ReaderCondition.UNKNOWN;
        };
    }

    /// What is wrong with the device, if anything.
    public static Optional<Problem> problem(TerminalAnswer answer) {
        return switch (answer) {
            case TerminalAnswer.Idle idle -> Optional.empty();
            case TerminalAnswer.Ended ended -> Optional.empty();
            case TerminalAnswer.Showing showing -> Optional.empty();
            case TerminalAnswer.NotDone notDone -> Optional.of(notDone.problem());
            case TerminalAnswer.Unknown unknown -> Optional.of(unknown.problem());
        };
    }
}
