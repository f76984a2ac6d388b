package dev.tillbridge.activity;

/// A step that only reads and may be repeated freely: nothing is stored before it. Its [StepResult.Done] and
/// [StepResult.NotDone] are always journalled, a [StepResult.Pending] or [StepResult.Unknown] only when it says
/// something else than the last row of this step.
public interface Look extends Step {
    @Override
    default StepResult resolve(StepContext context) {
        return run(context);
    }
}
