package dev.tillbridge.pims;

/// Takes down each posting step as it is done, for the payment's story.
@FunctionalInterface
public interface StepLog {
    /// One step in plain words; never a secret.
    void step(String text);
}
