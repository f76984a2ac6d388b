package dev.tillbridge.activity;

/// Who a runner is and how much it does at once.
///
/// @param home the name of this service; activities of another home are left to that one
/// @param parallelism how many activities are carried out at the same time
public record RunnerSettings(String home, int parallelism) {
    public RunnerSettings {
        if (home.isBlank() || parallelism < 1) {
            throw new IllegalArgumentException("a runner has a home and does at least one thing");
        }
    }
}
