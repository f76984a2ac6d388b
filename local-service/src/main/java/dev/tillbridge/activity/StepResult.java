package dev.tillbridge.activity;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.problem.Problem;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// What a step came to, as far as the engine cares. The answer is the step's own and is stored in the journal:
/// never a secret, never a card number.
public sealed interface StepResult {
    record Done(JsonNode answer) implements StepResult {
        public Done {
            requireNonNull(answer, "answer");
        }
    }

    /// It certainly did not happen; a repeat uses a new key.
    record NotDone(Problem problem) implements StepResult {
        public NotDone {
            requireNonNull(problem, "problem");
        }
    }

    /// It may have happened: only resolve may follow, at the times of [Backoff].
    record Unknown(Problem problem) implements StepResult {
        public Unknown {
            requireNonNull(problem, "problem");
        }
    }

    /// Accepted over there, not finished; resolved again at `lookAgain`, or at once on a signal.
    record Pending(JsonNode answer, Instant lookAgain) implements StepResult {
        public Pending {
            requireNonNull(answer, "answer");
            requireNonNull(lookAgain, "lookAgain");
        }
    }
}
