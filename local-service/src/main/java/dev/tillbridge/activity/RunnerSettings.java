package dev.tillbridge.activity;

import java.util.function.BooleanSupplier;

/// Who a runner is and how much it does at once.
///
/// @param home the name of this service; activities of another home are left to that one
/// @param parallelism how many activities are carried out at the same time
/// @param roams whether it can carry on now what a silent service began
/// @param kept where results wait while the database is away
public record RunnerSettings(String home, int parallelism, BooleanSupplier roams, KeptResults kept) {
    public RunnerSettings(String home, int parallelism) {
        this(home, parallelism, () -> true);
    }

    public RunnerSettings(String home, int parallelism, BooleanSupplier roams) {
        this(home, parallelism, roams, KeptResults.none());
    }

    public RunnerSettings {
        if (home.isBlank() || parallelism < 1) {
            throw new IllegalArgumentException("a runner has a home and does at least one thing");
        }
    }
}
