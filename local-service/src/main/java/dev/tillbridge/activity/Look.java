package dev.tillbridge.activity;

/// A step that only reads and may be repeated freely: nothing is stored before it. Its [StepResult.Done] and
/// [StepResult.NotDone] are always journalled, a [StepResult.Pending] or [StepResult.Unknown] only when it says
/// something else than the last row of this step.
public interface Look extends Step {
    /// Whether it goes on while the database is away, and its end is kept: only where a plan relies on nothing of it
    /// that
    /// can be otherwise later, but for what it makes final first.
    default boolean goesOnWithoutDatabase() {
        return false;
    }

    @Override
    default StepResult resolve(StepContext context) {
        return run(context);
    }
}
