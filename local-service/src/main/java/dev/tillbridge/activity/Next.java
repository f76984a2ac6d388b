package dev.tillbridge.activity;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.Set;

/// A plan's answer.
public sealed interface Next {
    /// Do this, or go on finding out about it: a step that was started and has no final result, or whose result is
    /// [StepResult.Unknown] or [StepResult.Pending], is resolved, never run again. A plan therefore answers with
    /// the same step until its journal holds a [Outcome#DONE] or [Outcome#NOT_DONE] for it.
    record Do(Step step) implements Next {
        public Do {
            requireNonNull(step, "step");
        }
    }

    /// Wait without a thread. Any signal or decision asks the plan again; when `until` comes first, the journal
    /// gets a row [RowKind#TIME_CAME].
    ///
    /// @param until [Instant#MAX] for no limit
    record Await(Set<Signal> anyOf, Instant until) implements Next {
        public Await {
            anyOf = Set.copyOf(anyOf);
            requireNonNull(until, "until");
        }
    }

    /// Attention; a named person's decision is the next row.
    record AskPerson(Problem problem) implements Next {
        public AskPerson {
            requireNonNull(problem, "problem");
        }
    }

    /// The end: nothing is done any more.
    ///
    /// @param result a word of the plan's own, stored
    record Finished(String result) implements Next {
        public Finished {
            if (result.isBlank()) {
                throw new IllegalArgumentException("a finished activity says how it ended");
            }
        }
    }
}
