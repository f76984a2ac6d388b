package dev.tillbridge.activity;

import java.util.function.Function;

/// A plan put together by a test.
record TestPlan(String kind, Function<Journal, Next> answer) implements Plan {
    /// One step after the other, each until it is done.
    static TestPlan ofSteps(Step... steps) {
        return new TestPlan("test", journal -> {
            for (var step : steps) {
                if (journal.outcome(step.name()) != Outcome.DONE) {
                    return new Next.Do(step);
                }
            }
            return new Next.Finished("all done");
        });
    }

    static TestPlan of(Function<Journal, Next> answer) {
        return new TestPlan("test", answer);
    }

    @Override
    public Next next(Journal journal) {
        return answer.apply(journal);
    }
}
