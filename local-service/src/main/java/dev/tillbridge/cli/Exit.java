package dev.tillbridge.cli;

/// What a command's exit code means to a script.
final class Exit {
    static final int DONE = 0;
    static final int FAILED = 1;
    /// Given by picocli itself for words that it does not understand.
    static final int USAGE = 2;
    static final int NOT_RUNNING = 3;
    static final int OUTCOME_UNKNOWN = 4;

    private Exit() {}
}
