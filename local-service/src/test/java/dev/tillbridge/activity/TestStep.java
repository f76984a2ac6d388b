package dev.tillbridge.activity;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.util.function.Function;

/// A step put together by a test.
record TestStep(
        String name,
        Function<StepContext, StepResult> running,
        Function<StepContext, StepResult> resolving,
        Recording recording,
        boolean makesFinal)
        implements Step {

    static TestStep of(
            String name, Function<StepContext, StepResult> running, Function<StepContext, StepResult> resolving) {
        return new TestStep(name, running, resolving, (tx, context, result) -> {}, false);
    }

    /// Does its effect once per key and finds out by key.
    static TestStep in(World world, String name) {
        return of(
                name,
                context -> new StepResult.Done(world.act(context.key())),
                context -> world.knows(context.key()) ? new StepResult.Done(World.answer(context.key())) : notDone());
    }

    static StepResult notDone() {
        return new StepResult.NotDone(Problem.of(ProblemCode.NOT_FOUND, "what", "it"));
    }

    static StepResult unknown() {
        return new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
    }

    TestStep recording(Recording newRecording) {
        return new TestStep(name, running, resolving, newRecording, makesFinal);
    }

    TestStep thatMakesFinal() {
        return new TestStep(name, running, resolving, recording, true);
    }

    @Override
    public StepResult run(StepContext context) {
        return running.apply(context);
    }

    @Override
    public StepResult resolve(StepContext context) {
        return resolving.apply(context);
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        recording.record(tx, context, result);
    }

    interface Recording {
        void record(Tx tx, StepContext context, StepResult result);
    }
}
