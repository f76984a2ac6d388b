package dev.tillbridge.activity;

import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// One effect on the outside world. What it throws counts as [StepResult.Unknown]; a thrown [Error] stops the
/// runner.
public interface Step {
    /// The step's name within its plan; stored and part of the key, so never renamed. Letters, digits, dashes.
    String name();

    /// What will be asked for, without secrets; its digest is stored before the call.
    default JsonNode request() {
        return Json.tree(Map.of());
    }

    /// Does it: the effect has certainly not been tried under this key. Never inside a transaction.
    StepResult run(StepContext context);

    /// It may have been tried: find out, never repeat blindly. Never inside a transaction.
    StepResult resolve(StepContext context);

    /// Our own books; commits together with the journal's result row. Called for every result that is journalled.
    /// What it throws keeps the result from being stored: the step is resolved again later and a person is told.
    default void record(Tx tx, StepContext context, StepResult result) {}

    /// True for an effect that can only make an earlier one final (cancel, expire). No other may be run while
    /// another step's outcome is unknown.
    default boolean makesFinal() {
        return false;
    }
}
