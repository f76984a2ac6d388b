package dev.tillbridge.activity;

import java.util.function.BooleanSupplier;

/// Who a runner is and how much it does at once.
///
/// @param home the name of this service; activities of another home are left to that one
/// @param parallelism how many activities are carried out at the same time
/// @param roams whether it can carry on now what a silent service began
/// @param kept where results wait while the database is away
/// @param alone whether no other process can have this home: what the one before had in hand is free at the start
public record RunnerSettings(String home, int parallelism, BooleanSupplier roams, KeptResults kept, boolean alone) {
    public RunnerSettings(String home, int parallelism) {
        this(home, parallelism, () -> true);
    }

    public RunnerSettings(String home, int parallelism, BooleanSupplier roams) {
        this(home, parallelism, roams, KeptResults.none());
    }

    public RunnerSettings(String home, int parallelism, BooleanSupplier roams, KeptResults kept) {
        this(home, parallelism, roams, kept, false);
    }

    /// The same for a home of which a lock of the operating system lets no two processes be.
    public RunnerSettings onlyOneOfItsHome() {
        return new RunnerSettings(home, parallelism, roams, kept, true);
    }

    public RunnerSettings {
        if (home.isBlank() || parallelism < 1) {
            throw new IllegalArgumentException("a runner has a home and does at least one thing");
        }
    }
}
